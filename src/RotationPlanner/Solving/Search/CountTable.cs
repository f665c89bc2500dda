namespace RotationPlanner.Solving.Search;

/// <summary>How many of something each person has, as a search changes it.</summary>
sealed class CountTable(CountGoal goal)
{
    readonly int[] counts = new int[goal.Members.Length];
    long[]? deviations;

    /// <summary>What is counted.</summary>
    public CountGoal Goal => goal;

    /// <summary>Equal for equal counts, and for others as good as never.</summary>
    public ulong Print { get; private set; }

    /// <summary>How many a member has.</summary>
    public ReadOnlySpan<int> Counts => counts;

    /// <summary>Count minus expected, worst first. Not to be written to.</summary>
    public long[] Deviations => deviations ??= goal.Deviations(counts);

    public void Add(int responder, int change)
    {
        var member = goal.MemberOf(responder);
        if (member < 0) return;
        Print -= Mixed(member, counts[member]);
        counts[member] += change;
        Print += Mixed(member, counts[member]);
        deviations = null;
    }

    /// <summary>The counts are again what they were when this was read of them.</summary>
    public void Restore(long[] known) => deviations = known;

    // The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
    static ulong Mixed(int member, int count)
    {
        if (count == 0) return 0;
        var x = ((ulong)(uint)member << 32 | (uint)count) + 0x9E3779B97F4A7C15;
        x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9;
        x = (x ^ x >> 27) * 0x94D049BB133111EB;
        return x ^ x >> 31;
    }
}
