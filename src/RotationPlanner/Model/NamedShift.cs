using NodaTime;

namespace RotationPlanner;

/// <summary>A shift with a name on certain days of the week.</summary>
public sealed record NamedShift
{
    /// <summary>A short identity, unique in its rotation.</summary>
    public required string Id { get; init; }

    /// <summary>The days on which it starts; every day when not given.</summary>
    public IReadOnlySet<IsoDayOfWeek> Days { get; init; } = EveryDay;

    /// <summary>
    /// The days on which it starts where these are of the month or of a cycle (<see cref="ShiftPattern.Cycle"/>), in place
    /// of <see cref="Days"/>.
    /// </summary>
    public StartDays? On { get; init; }

    /// <summary>The holiday calendar (<see cref="HolidayCalendar.Id"/>) on whose days it does not take place.</summary>
    public string? Except { get; init; }

    /// <summary>The days of a calendar on which alone it takes place.</summary>
    public CalendarDays? Only { get; init; }

    /// <summary>Wall-clock start in its zone.</summary>
    public required LocalTime From { get; init; }

    /// <summary>
    /// Wall-clock end in its zone; at or before <see cref="From"/> means the next day, unless <see cref="ToDay"/> or
    /// <see cref="ToNumber"/> names a day. The stated hours are kept all year, whatever other zones do, unless the shift
    /// meets the next one (<see cref="MeetsNext"/>).
    /// </summary>
    public required LocalTime To { get; init; }

    /// <summary>The day of the week on which it ends: the first one after its start.</summary>
    public IsoDayOfWeek? ToDay { get; init; }

    /// <summary>The day of the cycle on which it ends, counted from 1: the first one after its start.</summary>
    public int? ToNumber { get; init; }

    /// <summary>Its zone, or null for the rotation's.</summary>
    public DateTimeZone? TimeZone { get; init; }

    /// <summary>
    /// True for a shift that ends exactly when the next one of its rotation begins, so that a relay around the world
    /// has neither gap nor overlap: in seasons in which one zone keeps DST and the other does not, the shift is up to
    /// two hours longer or shorter than stated. The next is the one that begins nearest to the stated end, at most two
    /// hours from it; on days on which none does, the stated end is kept.
    /// </summary>
    public bool MeetsNext { get; init; }

    /// <summary>Whom the shift is for: nobody else serves in it. Null for everybody.</summary>
    public ResponderFilter? For { get; init; }

    /// <summary>Monday to Sunday.</summary>
    public static IReadOnlySet<IsoDayOfWeek> EveryDay { get; } = new HashSet<IsoDayOfWeek>
    {
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday,
        IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday,
    };
}
