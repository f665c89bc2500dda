using Ical.Net;
using Ical.Net.DataTypes;
using NodaTime;
using NodaTime.Calendars;

namespace RotationPlanner.Calendars.Reading;

/// <summary>
/// Which days a rule allows: those that each of its parts allows. What it does not say is as in the first start; so
/// without BYDAY, BYWEEKNO means the weekday of the first start.
/// </summary>
sealed class DayTest
{
    readonly RecurrenceRule rule;
    readonly IWeekYearRule weeks;
    readonly bool inMonth;
    readonly int? day, month;
    readonly IsoDayOfWeek? weekday;

    public DayTest(RecurrenceRule rule, LocalDate start)
    {
        this.rule = rule;
        FirstDay = Iso(rule.FirstDayOfWeek);
        weeks = WeekYearRules.ForMinDaysInFirstWeek(4, FirstDay);
        inMonth = rule.Frequency == FrequencyType.Monthly || rule.ByMonth.Count > 0;
        if (rule.ByDay.Count + rule.ByMonthDay.Count + rule.ByYearDay.Count > 0) return;
        if (rule.Frequency == FrequencyType.Weekly || (rule.Frequency == FrequencyType.Yearly && rule.ByWeekNo.Count > 0)) weekday = start.DayOfWeek;
        else if (rule.Frequency is FrequencyType.Monthly or FrequencyType.Yearly) day = start.Day;
        if (rule.Frequency == FrequencyType.Yearly && rule.ByMonth.Count + rule.ByWeekNo.Count == 0) month = start.Month;
    }

    /// <summary>The day with which weeks begin.</summary>
    public IsoDayOfWeek FirstDay { get; }

    public bool Allows(LocalDate date) =>
        (month is null || month == date.Month) && (day is null || day == date.Day) && (weekday is null || weekday == date.DayOfWeek)
        && (rule.ByMonth.Count == 0 || rule.ByMonth.Contains(date.Month))
        && (rule.ByMonthDay.Count == 0 || Has(rule.ByMonthDay, date.Day, CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month)))
        && (rule.ByDay.Count == 0 || rule.ByDay.Exists(d => Is(d, date)))
        && (rule.ByYearDay.Count == 0 || Has(rule.ByYearDay, date.DayOfYear, CalendarSystem.Iso.GetDaysInYear(date.Year)))
        && (rule.ByWeekNo.Count == 0 || Has(rule.ByWeekNo, weeks.GetWeekOfWeekYear(date), weeks.GetWeeksInWeekYear(weeks.GetWeekYear(date))));

    /// <summary>Whether a number is in a list that counts from the front, or from the back with a minus.</summary>
    static bool Has(List<int> list, int number, int most) => list.Contains(number) || list.Contains(number - most - 1);

    bool Is(WeekDay given, LocalDate date)
    {
        if (Iso(given.DayOfWeek) != date.DayOfWeek) return false;
        if (given.Offset is not (int and not 0 and var nth) || rule.Frequency is not (FrequencyType.Monthly or FrequencyType.Yearly)) return true;
        var (at, of) = inMonth ? (date.Day, CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month))
            : (date.DayOfYear, CalendarSystem.Iso.GetDaysInYear(date.Year));
        return nth > 0 ? (at + 6) / 7 == nth : (of - at + 7) / 7 == -nth;
    }

    static IsoDayOfWeek Iso(DayOfWeek day) => day == DayOfWeek.Sunday ? IsoDayOfWeek.Sunday : (IsoDayOfWeek)day;
}
