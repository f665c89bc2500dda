using NodaTime;

namespace RotationPlanner.Calendars;

/// <summary>What an iCalendar file says about a person's time.</summary>
public sealed record CalendarReading
{
    /// <summary>
    /// Busy times that touch the window, by start, then end, equal ones once; they may overlap and reach out of it.
    /// </summary>
    public required IReadOnlyList<BusyTime> Busy { get; init; }

    /// <summary>Short times that touch the window, likewise; empty unless asked for.</summary>
    public IReadOnlyList<BusyTime> Appointments { get; init; } = [];

    /// <summary>Why the file, or a part of it, says nothing; with strict reading also what is a warning else.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What cannot be read of single events, each with its line and what is done about it.</summary>
    public IReadOnlyList<Problem> Warnings { get; init; } = [];
}

/// <summary>The days that an iCalendar file names.</summary>
sealed record CalendarDates(IReadOnlySet<LocalDate> Dates, IReadOnlyList<Problem> Problems)
{
    /// <summary>The titles of the events that have one, by day; of several on a day the first.</summary>
    public IReadOnlyDictionary<LocalDate, string> Names { get; init; } = new Dictionary<LocalDate, string>();

    /// <summary>What cannot be read of single events.</summary>
    public IReadOnlyList<Problem> Warnings { get; init; } = [];
}
