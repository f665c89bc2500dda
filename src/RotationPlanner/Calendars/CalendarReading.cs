using NodaTime;

namespace RotationPlanner.Calendars;

/// <summary>What an iCalendar file says about a person's time.</summary>
public sealed record CalendarReading
{
    internal CalendarReading(IReadOnlyList<BusyTime> busy, IReadOnlyList<Problem> problems) =>
        (Busy, Problems) = (busy, problems);

    /// <summary>
    /// Busy times that touch the window, by start, then end; equal ones once. They may overlap and may reach out of the
    /// window.
    /// </summary>
    public IReadOnlyList<BusyTime> Busy { get; internal init; }

    /// <summary>What could not be read, one entry an item; nothing is left out in silence.</summary>
    public IReadOnlyList<Problem> Problems { get; internal init; }
}

/// <summary>The days that an iCalendar file names.</summary>
public sealed record CalendarDates
{
    internal CalendarDates(IReadOnlySet<LocalDate> dates, IReadOnlyList<Problem> problems) =>
        (Dates, Problems) = (dates, problems);

    /// <summary>The dates in the window.</summary>
    public IReadOnlySet<LocalDate> Dates { get; internal init; }

    /// <summary>What could not be read, one entry an item; nothing is left out in silence.</summary>
    public IReadOnlyList<Problem> Problems { get; internal init; }
}
