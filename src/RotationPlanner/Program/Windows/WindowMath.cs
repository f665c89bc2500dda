namespace RotationPlanner.Program;

/// <summary>Sums over rolling windows.</summary>
static class WindowMath
{
    /// <summary>
    /// The largest sum of weights in any run of <paramref name="length"/> days; entries are in order of day.
    /// </summary>
    public static long Largest(List<(int Day, long Weight)> entries, int length)
    {
        long sum = 0, largest = 0;
        var first = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            sum += entries[i].Weight;
            while (entries[first].Day <= entries[i].Day - length) sum -= entries[first++].Weight;
            largest = Math.Max(largest, sum);
        }
        return largest;
    }

    /// <summary>Drops all but the largest weight of each day; entries are in order of day and weight.</summary>
    public static void KeepLargestOfEachDay(List<(int Day, long Weight)> entries)
    {
        var kept = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            // Sorted by day, then weight: the last of a day is its largest.
            if (i + 1 < entries.Count && entries[i + 1].Day == entries[i].Day) continue;
            entries[kept++] = entries[i];
        }
        entries.RemoveRange(kept, entries.Count - kept);
    }
}
