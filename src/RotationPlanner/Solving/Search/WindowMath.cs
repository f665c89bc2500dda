namespace RotationPlanner.Solving.Search;

/// <summary>Sums over rolling windows.</summary>
static class WindowMath
{
    /// <summary>The largest sum of weights in any run of <paramref name="length"/> days; entries are in order of day.</summary>
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
}
