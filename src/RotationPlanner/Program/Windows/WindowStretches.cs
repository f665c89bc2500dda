namespace RotationPlanner.Program;

/// <summary>
/// A rolling window says the same as one inequality for each longest stretch of entries that fit into it: stretches
/// that begin on another day and end later than the one before.
/// </summary>
static class WindowStretches
{
    /// <param name="days">The days of the entries, in order.</param>
    /// <param name="length">The length of the window in days.</param>
    /// <returns>The numbers of the first entry and of the one behind the last.</returns>
    public static IEnumerable<(int Start, int End)> Of(IReadOnlyList<int> days, int length)
    {
        for (int start = 0, end = 0, last = 0; start < days.Count; start++)
        {
            if (start > 0 && days[start] == days[start - 1]) continue;
            while (end < days.Count && (long)days[end] - days[start] < length) end++;
            if (end == last) continue;
            last = end;
            yield return (start, end);
        }
    }
}
