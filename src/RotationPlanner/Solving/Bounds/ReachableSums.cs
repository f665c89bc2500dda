namespace RotationPlanner.Solving.Bounds;

/// <summary>
/// All sums that credits of some of the items can have, up to a limit: one bit for each multiple of their greatest
/// common divisor.
/// </summary>
sealed class ReachableSums
{
    readonly ulong[] bits;
    readonly long unit;

    public ReachableSums(IEnumerable<Item> items, long limit)
    {
        var counts = items.Where(i => i.Credit > 0).GroupBy(i => i.Credit)
            .ToDictionary(g => g.Key, g => g.Sum(i => i.Count));
        unit = counts.Keys.Aggregate(0L, Divisor);
        if (unit == 0) unit = 1;
        var highest = Math.Clamp(limit, 0, counts.Sum(c => c.Key * c.Value));
        bits = new ulong[highest / unit / 64 + 1];
        bits[0] = 1;
        foreach (var (number, count) in counts)
            // 1, 2, 4, ... of a number and the rest reach every multiple up to its count.
            for (int left = count, pack = 1; left > 0; left -= pack, pack *= 2)
                AddShifted(number / unit * Math.Min(pack, left));
    }

    public long LargestUpTo(long limit)
    {
        if (limit < 0) return 0;
        var at = Math.Min(limit / unit, bits.Length * 64L - 1);
        var word = at / 64;
        var masked = bits[word] & (ulong.MaxValue >> (int)(63 - at % 64));
        while (masked == 0) masked = bits[--word];
        return (word * 64 + 63 - System.Numerics.BitOperations.LeadingZeroCount(masked)) * unit;
    }

    void AddShifted(long by)
    {
        var (words, rest) = (by / 64, (int)(by % 64));
        for (var i = bits.LongLength - 1; i >= words; i--)
        {
            var moved = bits[i - words] << rest;
            if (rest > 0 && i > words) moved |= bits[i - words - 1] >> (64 - rest);
            bits[i] |= moved;
        }
    }

    internal static long Divisor(long a, long b) => b == 0 ? a : Divisor(b, a % b);
}
