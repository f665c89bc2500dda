using Ical.Net;
using Ical.Net.DataTypes;

namespace RotationPlanner.Calendars.Reading;

/// <summary>How many candidates a rule makes, from the lengths of its lists alone. Never less than the truth.</summary>
static class RuleCost
{
    public static long PerDay(RecurrenceRule rule)
    {
        var withinHour = Some(rule.ByMinute) * Some(rule.BySecond);
        return rule.Frequency == FrequencyType.Hourly ? withinHour * 24 : withinHour * Some(rule.ByHour);
    }

    public static long PerStep(RecurrenceRule rule) => rule.Frequency switch
    {
        FrequencyType.Hourly => Some(rule.ByMinute) * Some(rule.BySecond),
        FrequencyType.Daily => PerDay(rule),
        FrequencyType.Weekly => PerDay(rule) * Math.Min(7, Some(rule.ByDay)),
        FrequencyType.Monthly => PerDay(rule) * Math.Clamp(5 * rule.ByDay.Count + rule.ByMonthDay.Count, 1, 31),
        _ => PerDay(rule) * Math.Clamp(DaysOfYear(rule), 1, 366),
    };

    static long DaysOfYear(RecurrenceRule rule)
    {
        var months = rule.ByMonth.Count;
        var weekdays = (long)rule.ByDay.Count * (months > 0 ? 5 * months : 54);
        var monthDays = (long)rule.ByMonthDay.Count * (months > 0 ? months : 12);
        return months + weekdays + monthDays + rule.ByYearDay.Count + 7L * rule.ByWeekNo.Count;
    }

    static long Some<T>(List<T> values) => Math.Max(1, values.Count);
}
