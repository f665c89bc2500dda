using NodaTime;

namespace RotationPlanner;

/// <summary>
/// Hours in which somebody is to be on call (<see cref="Rotation.Covers"/>). Whether somebody is follows from the
/// pattern: hours that no shift covers are a problem of the input.
/// </summary>
public sealed record CoveredHours
{
    CoveredHours() { }

    /// <summary>All hours of all days.</summary>
    public static CoveredHours Always { get; } = new();

    /// <summary>The days of the week.</summary>
    public IReadOnlySet<IsoDayOfWeek> Days { get; private init; } = NamedShift.EveryDay;

    /// <summary>Wall-clock begin.</summary>
    public LocalTime From { get; private init; }

    /// <summary>Wall-clock end; at or before the begin means the next day.</summary>
    public LocalTime To { get; private init; }

    /// <summary>The zone of the hours, or null for the rotation's.</summary>
    public DateTimeZone? TimeZone { get; private init; }

    /// <summary>The holiday calendar on whose days nobody need be on call, or null.</summary>
    public string? Except { get; private init; }

    /// <summary>The same hours on certain days, such as office hours.</summary>
    /// <param name="days">Days of the week on which the hours begin.</param>
    /// <param name="from">Wall-clock begin.</param>
    /// <param name="to">Wall-clock end; at or before the begin means the next day.</param>
    /// <param name="timeZone">The zone of the hours; the rotation's when not given.</param>
    /// <param name="except">The <see cref="HolidayCalendar.Id"/> of days without these hours; none when not given.</param>
    /// <returns>The hours.</returns>
    public static CoveredHours Between(IReadOnlySet<IsoDayOfWeek> days, LocalTime from, LocalTime to,
        DateTimeZone? timeZone = null, string? except = null) =>
        new() { Days = days, From = from, To = to, TimeZone = timeZone, Except = except };
}
