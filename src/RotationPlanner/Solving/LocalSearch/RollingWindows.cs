namespace RotationPlanner.Solving.LocalSearch;

/// <summary>
/// Windows over a horizon in order of time. Each overlaps the one before by half, and in each pass they begin
/// elsewhere: a day at which one window ends lies inside another one of the same pass, and at no joint for many passes.
/// </summary>
/// <param name="first">The first day of the horizon.</param>
/// <param name="last">The last day of the horizon.</param>
sealed class RollingWindows(int first, int last)
{
    /// <summary>Length of a window, in days: what the usual caps look at.</summary>
    public const int Days = 28;

    /// <summary>Days from one window's beginning to the next one's.</summary>
    public const int Step = Days / 2;

    // Has no divisor in common with the step, so that every day of it has its turn.
    const int Shift = 5;

    /// <summary>The windows of a pass, the earliest first.</summary>
    /// <param name="pass">The number of the pass, from 0.</param>
    public IEnumerable<Stretch> Of(int pass)
    {
        // The first window begins before the horizon, so that its days, too, are in two windows.
        for (var begin = (long)first - Step + (pass * Shift % Step); begin <= last; begin += Step)
            yield return new Stretch((int)Math.Max(first, begin), (int)Math.Min(last, begin + Days - 1));
    }
}
