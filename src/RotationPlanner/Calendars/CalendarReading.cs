using NodaTime;

namespace RotationPlanner.Calendars;

/// <summary>What an iCalendar file says about a person's time.</summary>
sealed record CalendarReading(IReadOnlyList<BusyTime> Busy, IReadOnlyList<Problem> Problems);

/// <summary>The days that an iCalendar file names.</summary>
sealed record CalendarDates(IReadOnlySet<LocalDate> Dates, IReadOnlyList<Problem> Problems);
