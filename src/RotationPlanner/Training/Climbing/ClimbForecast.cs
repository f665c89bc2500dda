using System.Collections.Frozen;

namespace RotationPlanner.Training;

/// <summary>
/// When people complete the rungs they climb in seats, as far as a first look at the horizon tells; in minutes since
/// 1970.
/// </summary>
/// <param name="Completed">Per responder, per rung of the climb; what is not completed in the horizon is not
/// listed.</param>
sealed record ClimbForecast(FrozenDictionary<string, IReadOnlyList<long>> Completed)
{
    /// <summary>
    /// The trainees' seats, once they are settled: these are held, and no others. Null while they are open.
    /// </summary>
    public FrozenSet<(string Shift, string Role, string Responder)>? Seats { get; init; }

    const int MinutesADay = 24 * 60;

    /// <summary>Whether a climb is done, and the days for the sign-off are over, when a shift begins.</summary>
    public bool Opens(string responder, int rungs, int gapDays, long startMinute) =>
        Completed.TryGetValue(responder, out var done) && done.Count >= rungs && done[rungs - 1]
            + ((long)gapDays * MinutesADay) <= startMinute;
}
