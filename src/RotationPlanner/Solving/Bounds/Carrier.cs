namespace RotationPlanner.Solving.Bounds;

/// <summary>
/// A kind of choice: its credit, what it is worth to the pools (counted in credit: never more than that), and how many
/// there are.
/// </summary>
readonly record struct Item(long Credit, long Worth, int Count);

/// <summary>An upper bound on the worth one person can carry within a credit limit.</summary>
sealed class Carrier
{
    readonly Item[] items;
    readonly ReachableSums? sums;
    // All that is carried is worth a multiple of this.
    readonly long unit;

    public Carrier(IEnumerable<Item> kinds, long loosest, bool worthIsCredit)
    {
        items = [.. kinds.Where(i => i.Worth > 0)];
        // Best worth per credit first; compared exactly, in whole numbers.
        Array.Sort(items, (a, b) => ((Int128)a.Credit * b.Worth).CompareTo((Int128)b.Credit * a.Worth));
        unit = Math.Max(1, items.Aggregate(0L, (divisor, item) => ReachableSums.Divisor(divisor, item.Worth)));
        if (worthIsCredit) sums = new ReachableSums(items, loosest);
    }

    /// <summary>
    /// FlowBound in order of worth per credit and cutting the last item bounds every choice of items (Dantzig 1957);
    /// whole seats reach certain sums only.
    /// </summary>
    public long Most(long limit)
    {
        if (limit < 0) return 0;
        var (left, most) = (limit, 0L);
        foreach (var item in items)
        {
            var taken = item.Credit == 0 ? item.Count : Math.Min(item.Count, left / item.Credit);
            most += taken * item.Worth;
            left -= taken * item.Credit;
            if (taken == item.Count) continue;
            most += (long)((Int128)left * item.Worth / item.Credit);
            break;
        }
        most -= most % unit;
        return sums is null ? most : Math.Min(most, sums.LargestUpTo(limit));
    }
}
