namespace RotationPlanner.Fairness.Bounds;

/// <summary>A choice's credit and what it is worth to the pools: in credit never more than the credit.</summary>
readonly record struct Item(long Credit, long Worth);

/// <summary>An upper bound on the worth one person can carry within a credit limit.</summary>
sealed class Carrier
{
    readonly long[] creditUpTo;
    readonly long[] worthUpTo;
    readonly ReachableSums? sums;

    public Carrier(IEnumerable<Item> items, long loosest, bool worthIsCredit)
    {
        // Best worth per credit first: filling in this order and cutting the last item bounds every choice of items (Dantzig 1957).
        var ordered = items.Where(i => i.Worth > 0).OrderBy(i => (decimal)i.Credit / i.Worth).ToArray();
        creditUpTo = new long[ordered.Length + 1];
        worthUpTo = new long[ordered.Length + 1];
        for (var i = 0; i < ordered.Length; i++)
            (creditUpTo[i + 1], worthUpTo[i + 1]) = (creditUpTo[i] + ordered[i].Credit, worthUpTo[i] + ordered[i].Worth);
        if (worthIsCredit) sums = new ReachableSums(ordered.Select(i => i.Credit), Math.Min(loosest, creditUpTo[^1]));
    }

    public long Most(long limit)
    {
        if (limit < 0) return 0;
        var last = Array.BinarySearch(creditUpTo, limit);
        if (last < 0) last = ~last - 1;
        // Items without credit follow at no cost.
        while (last + 1 < creditUpTo.Length && creditUpTo[last + 1] <= limit) last++;
        var most = worthUpTo[last];
        if (last + 1 < creditUpTo.Length)
            most += (long)Math.Floor((decimal)(worthUpTo[last + 1] - worthUpTo[last]) * (limit - creditUpTo[last]) / (creditUpTo[last + 1] - creditUpTo[last]));
        return sums is null ? most : Math.Min(most, sums.LargestUpTo(limit));
    }
}
