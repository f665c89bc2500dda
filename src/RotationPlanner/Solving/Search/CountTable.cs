namespace RotationPlanner.Solving.Search;

/// <summary>How many of something each person has, as a search changes it.</summary>
sealed class CountTable(CountGoal goal)
{
    static readonly Comparer<long> Descending = Comparer<long>.Create((a, b) => b.CompareTo(a));

    readonly int[] counts = new int[goal.Members.Length];
    // The counts that the known deviations are of, and whose may have changed since.
    readonly int[] known = new int[goal.Members.Length];
    readonly List<int> changed = [];
    long[]? deviations;
    long total, knownTotal, unevenness = -1;

    /// <summary>What is counted.</summary>
    public CountGoal Goal => goal;

    /// <summary>Equal for equal counts, and for others as good as never.</summary>
    public ulong Print { get; private set; }

    /// <summary>How many a member has.</summary>
    public ReadOnlySpan<int> Counts => counts;

    /// <summary>Count minus expected, worst first. Not to be written to.</summary>
    public long[] Deviations
    {
        get
        {
            if (deviations is { } before && changed.Count == 0) return before;
            return Know(deviations is { } old && Changed(old) is { } now ? now : goal.Deviations(counts));
        }
    }

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
        changed.Add(member);
        unevenness = -1;
    }

    /// <summary>The counts are again what they were when this was read of them.</summary>
    public void Restore(long[] read, long uneven)
    {
        Know(read);
        unevenness = uneven;
    }

    long[] Know(long[] read)
    {
        if (deviations is null) counts.CopyTo(known, 0);
        else
            foreach (var member in changed) known[member] = counts[member];
        changed.Clear();
        knownTotal = total;
        return deviations = read;
    }

    /// <summary>
    /// The deviations, from those known and what has changed since; null where that would change nearly all of them.
    /// </summary>
    long[]? Changed(long[] old)
    {
        if (total != knownTotal) return null;
        long[]? now = null;
        foreach (var member in changed)
        {
            if (counts[member] == known[member]) continue;
            var (wasEven, before) = goal.GroupOf(member, known);
            var (isEven, after) = goal.GroupOf(member, counts);
            if (wasEven != isEven || (isEven && before != after)) return null;
            if (isEven) continue;
            now ??= (long[])old.Clone();
            Shift(now, goal.DeviationOf(member, known[member], total), goal.DeviationOf(member, counts[member], total));
            // A member that changed twice is moved once.
            known[member] = counts[member];
        }
        return now ?? old;
    }

    /// <summary>In numbers from the most to the least, one becomes another.</summary>
    static void Shift(long[] numbers, long from, long to)
    {
        var at = Array.BinarySearch(numbers, from, Descending);
        for (; at > 0 && numbers[at - 1] < to; at--) numbers[at] = numbers[at - 1];
        for (; at < numbers.Length - 1 && numbers[at + 1] > to; at++) numbers[at] = numbers[at + 1];
        numbers[at] = to;
    }

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
