namespace RotationPlanner.Fairness.Sharing;

/// <summary>A half-open stretch of minutes and what it weighs.</summary>
readonly record struct WeightedSpan(long Start, long End, long Weight);

/// <summary>Sets of stretches that do not overlap.</summary>
static class Intervals
{
    /// <summary>
    /// The largest total weight of stretches that do not overlap; they come in order of start. Weighted interval
    /// scheduling, from the last to the first.
    /// </summary>
    public static long HeaviestApart(ReadOnlySpan<WeightedSpan> byStart)
    {
        var best = new long[byStart.Length + 1];
        for (var i = byStart.Length - 1; i >= 0; i--)
        {
            // The next that begins late enough is mostly near.
            var (low, step) = (i + 1, 1);
            while (low + step < byStart.Length && byStart[low + step].Start < byStart[i].End)
                (low, step) = (low + step + 1, 2 * step);
            var high = Math.Min(low + step, byStart.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (byStart[middle].Start >= byStart[i].End) high = middle;
                else low = middle + 1;
            }
            best[i] = Math.Max(best[i + 1], byStart[i].Weight + best[low]);
        }
        return best[0];
    }
}
