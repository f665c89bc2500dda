using NodaTime;

namespace RotationPlanner.Calendars;

/// <summary>What an iCalendar file says about a person's time.</summary>
sealed record CalendarReading(IReadOnlyList<BusyTime> Busy, IReadOnlyList<Problem> Problems);

/// <summary>The days that an iCalendar file names.</summary>
sealed record CalendarDates(IReadOnlySet<LocalDate> Dates, IReadOnlyList<Problem> Problems)
{
    /// <summary>The titles of the events that have one, by day; of several on a day the first.</summary>
    public IReadOnlyDictionary<LocalDate, string> Names { get; init; } = new Dictionary<LocalDate, string>();
}
