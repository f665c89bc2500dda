namespace RotationPlanner.Program;

/// <summary>
/// One person's rolling window: in every run of <paramref name="Length"/> days the weights of true variables add up to
/// at most <paramref name="Most"/>. With <paramref name="OncePerDay"/> all true entries of one day count as the largest
/// of them. Entries are in order of day.
/// </summary>
sealed record RollingWindowConstraint(
    Label Label, int Responder, int[] Variables, int[] Days, long[] Weights, int Length, long Most, bool OncePerDay)
{
    /// <summary>The most that any run of days holds of some entries, which this puts in order.</summary>
    public long MostIn(List<(int Day, long Weight)> entries)
    {
        entries.Sort();
        if (OncePerDay) WindowMath.KeepLargestOfEachDay(entries);
        return WindowMath.Largest(entries, Length);
    }
}
