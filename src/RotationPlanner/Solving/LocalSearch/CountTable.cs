using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch;

/// <summary>How many of something each person has, as a search changes it.</summary>
sealed class CountTable(CountGoal goal)
{
    readonly int[] counts = new int[goal.Members.Length];
    long[]? deviations;
    long total, unevenness = -1;

    /// <summary>What is counted.</summary>
    public CountGoal Goal => goal;

    /// <summary>Equal for equal counts, and for others as good as never.</summary>
    public ulong Print { get; private set; }

    /// <summary>How many a member has.</summary>
    public ReadOnlySpan<int> Counts => counts;

    /// <summary>Count minus expected, worst first. Not to be written to.</summary>
    public long[] Deviations => deviations ??= goal.Deviations(counts);

    /// <summary>Whether everybody has what is expected, to the slack.</summary>
    public bool IsEven => Deviations is [] or [<= 0, ..];

    /// <summary>By how much the counts of equal people lie further apart than whole counts must.</summary>
    public long Unevenness
    {
        get
        {
            if (unevenness < 0) unevenness = goal.Unevenness(counts);
            return unevenness;
        }
    }

    /// <summary>What a member has above what is expected.</summary>
    public double Surplus(int member) => counts[member] - goal.Expected(member, total);

    public void Add(int responder, int change)
    {
        var member = goal.MemberOf(responder);
        if (member < 0) return;
        Print -= Mixed(member, counts[member]);
        counts[member] += change;
        Print += Mixed(member, counts[member]);
        total += change;
        (deviations, unevenness) = (null, -1);
    }

    /// <summary>The counts are again what they were when this was read of them.</summary>
    public void Restore(long[] known, long uneven) => (deviations, unevenness) = (known, uneven);

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
