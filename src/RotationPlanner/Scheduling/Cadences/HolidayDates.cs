using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>The holiday calendars of a company, as patterns ask them.</summary>
sealed class HolidayDates
{
    /// <summary>Longer than any run of days off work.</summary>
    public const int MostDaysOff = 60;

    readonly Dictionary<string, HolidayCalendar> calendars = new(StringComparer.Ordinal);

    public HolidayDates(IEnumerable<HolidayCalendar> calendars)
    {
        foreach (var calendar in calendars) this.calendars.TryAdd(calendar.Id, calendar);
    }

    /// <summary>Those of a company.</summary>
    public static HolidayDates Of(Company company) => new(company.Holidays) { Weekend = company.Fairness.WeekendDays };

    /// <summary>Where no calendar is at hand.</summary>
    public static HolidayDates None { get; } = new([]);

    public bool IsHoliday(LocalDate date, string? calendar) =>
        calendar is not null && calendars.TryGetValue(calendar, out var found) && found.Dates.Contains(date);

    /// <summary>The days of the week that are no working days where the calendar says no others.</summary>
    IReadOnlySet<IsoDayOfWeek> Weekend { get; init; } = RotationPlanner.Weekend.Usual;

    public bool IsWorkingDay(LocalDate date, string? calendar) =>
        !((calendar is null ? null : calendars.GetValueOrDefault(calendar)?.WeekendDays) ?? Weekend).Contains(date.DayOfWeek) && !IsHoliday(date, calendar);

    /// <summary>The nearest working day at a date or beyond it in a direction.</summary>
    public LocalDate NextWorkingDay(LocalDate date, string? calendar, int direction) =>
        Nearest(date, d => IsWorkingDay(d, calendar), direction);

    /// <summary>Whether a shift may take place: not on the days of one calendar, on the days of another alone.</summary>
    public bool Allows(LocalDate date, string? except, CalendarDays? only) => !IsHoliday(date, except)
        && (only is null || (only.AreWorkingDays ? IsWorkingDay(date, only.Calendar) : IsHoliday(date, only.Calendar)));

    /// <summary>The nearest day that is allowed; the date itself where none is for months.</summary>
    public static LocalDate Nearest(LocalDate date, Func<LocalDate, bool> isAllowed, int direction)
    {
        for (var days = 0; days <= MostDaysOff; days++)
            if (date.PlusDays(days * direction) is var day && isAllowed(day)) return day;
        return date;
    }
}
