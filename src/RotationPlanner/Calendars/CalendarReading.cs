using NodaTime;

namespace RotationPlanner.Calendars;

/// <summary>What an iCalendar file says about a person's time.</summary>
/// <param name="Busy">Busy times that touch the window, by start, then end; equal ones once. They may overlap and may
/// reach out of the window.</param>
/// <param name="Problems">What could not be read, one entry an item; nothing is left out in silence.</param>
public sealed record CalendarReading(IReadOnlyList<BusyTime> Busy, IReadOnlyList<Problem> Problems);

/// <summary>The days that an iCalendar file names.</summary>
/// <param name="Dates">The dates in the window.</param>
/// <param name="Problems">What could not be read, one entry an item; nothing is left out in silence.</param>
public sealed record CalendarDates(IReadOnlySet<LocalDate> Dates, IReadOnlyList<Problem> Problems);
