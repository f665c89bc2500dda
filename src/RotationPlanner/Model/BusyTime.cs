using NodaTime;

namespace RotationPlanner;

/// <summary>A stretch of exact time in which a person cannot hold a seat.</summary>
public sealed record BusyTime
{
    /// <summary>Creates it from its parts.</summary>
    /// <param name="start">The <see cref="Start"/>.</param>
    /// <param name="end">The <see cref="End"/>.</param>
    /// <param name="source">The <see cref="Source"/>.</param>
    public BusyTime(Instant start, Instant end, string? source = null) => (Start, End, Source) = (start, end, source);

    /// <summary>First instant.</summary>
    public Instant Start { get; init; }

    /// <summary>First instant after it; later than <see cref="Start"/>.</summary>
    public Instant End { get; init; }

    /// <summary>
    /// Where it came from or why; may be null. That of time off is its owner's: nothing that leaves a plan tells it.
    /// </summary>
    public string? Source { get; init; }

    /// <summary>Whole local days in a person's zone, both included.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, not before <paramref name="from"/>.</param>
    /// <param name="zone">The person's zone.</param>
    /// <param name="source">Why; may be null.</param>
    /// <returns>From the first midnight to the midnight after the last day.</returns>
    public static BusyTime Days(LocalDate from, LocalDate to, DateTimeZone zone, string? source = null) =>
        new(from.AtStartOfDayInZone(zone).ToInstant(), to.PlusDays(1).AtStartOfDayInZone(zone).ToInstant(), source);

    /// <summary>
    /// A local time range in a person's zone; times that a DST change skips or repeats are read leniently (later,
    /// earlier).
    /// </summary>
    /// <param name="from">Start, included.</param>
    /// <param name="to">End, excluded.</param>
    /// <param name="zone">The person's zone.</param>
    /// <param name="source">Why; may be null.</param>
    /// <returns>The exact stretch.</returns>
    public static BusyTime Between(LocalDateTime from, LocalDateTime to, DateTimeZone zone, string? source = null) =>
        new(from.InZoneLeniently(zone).ToInstant(), to.InZoneLeniently(zone).ToInstant(), source);

    /// <summary>Whether any instant is shared with the half-open stretch given.</summary>
    /// <param name="start">First instant of the other stretch.</param>
    /// <param name="end">First instant after it.</param>
    /// <returns>True when they overlap.</returns>
    public bool Overlaps(Instant start, Instant end) => Start < end && start < End;
}
