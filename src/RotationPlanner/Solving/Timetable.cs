using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving;

/// <summary>
/// How the time of a search is divided among its phases. A reproducible search counts steps instead, and time plays no
/// part in it.
/// </summary>
sealed class Timetable
{
    const double AfterPart = 0.6, MostAfter = 0.35, BoundsPart = 2;

    readonly SearchLimits limits;
    readonly TimeSpan begun, reading, end;
    readonly Effort effort;

    /// <param name="run">The limit, or steps. What had passed of the limit when the search began is not the search's
    /// to divide; what comes after it, the check above all, takes about as long as a part of the reading.</param>
    /// <param name="part">The part of the time that this search has at most.</param>
    public Timetable(SearchRun run, double part)
    {
        (limits, effort, begun, reading) = (run.Limits, run.Effort, run.Begun, run.Reading ?? run.Begun);
        end = begun + (part * Max(TimeSpan.Zero, TimeFor(limits, reading) - begun));
        Clock = new Budget(limits.IsCounted ? null : end, null, effort.Stop, begun);
    }

    /// <summary>
    /// The part of the limit that a search may take, reading included: what comes after it, the check above all, takes
    /// time as well.
    /// </summary>
    public static TimeSpan TimeFor(SearchLimits limits, TimeSpan reading) =>
        limits.Time - Min(AfterPart * reading, MostAfter * limits.Time);

    /// <summary>The time of the whole search.</summary>
    public Budget Clock { get; }

    /// <summary>
    /// Whether what is left is enough for the dearer bounds, which take about as long as reading the company did, and
    /// longer when they are the first of the process.
    /// </summary>
    public bool AffordsBounds => limits.IsCounted || end - Clock.Elapsed > BoundsPart * reading;

    /// <summary>Whether the search was given enough for the dearer bounds to be waited for after it.</summary>
    public bool AffordsBoundsAfter => limits.IsCounted || Given > BoundsPart * reading;

    TimeSpan Given => end - begun;

    /// <summary>What is left of the first part of the search.</summary>
    public TimeSpan Left(double part) =>
        limits.IsCounted ? effort.IsOver ? TimeSpan.Zero : TimeSpan.FromHours(1) : Until(part) - Clock.Elapsed;

    /// <summary>What is left of the first part of the search, or so many steps.</summary>
    public Budget First(double part, long steps) =>
        limits.IsCounted ? Steps(steps) : new Budget(Max(TimeSpan.Zero, Left(part)), null, effort.Stop, effort: effort);

    /// <summary>A part of the search from now on, or so many steps.</summary>
    public Budget Next(double part, long steps) =>
        First(Math.Min(1, part + (Given > TimeSpan.Zero ? (Clock.Elapsed - begun) / Given : 0)), steps);

    /// <summary>A part of what is left, or so many steps.</summary>
    public Budget OfLeft(double part, long steps) =>
        limits.IsCounted ? Steps(steps) : new Budget(part * Left(1), null, effort.Stop, effort: effort);

    /// <summary>So many steps, within the first part of the search.</summary>
    public Budget StepsWithin(double part, long steps) =>
        new(limits.IsCounted ? null : Left(part), steps, effort.Stop, effort: effort);

    Budget Steps(long steps) => new(null, steps, effort.Stop, effort: effort);

    TimeSpan Until(double part) => begun + (part * Given);

    static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
