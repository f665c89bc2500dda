using Ical.Net;
using Ical.Net.DataTypes;

namespace RotationPlanner.Calendars.Reading;

/// <summary>How many times a rule gives in a day, from the lengths of its lists alone. Never less than the truth.</summary>
static class RuleCost
{
    public static long PerDay(RecurrenceRule rule)
    {
        var withinHour = Some(rule.ByMinute) * Some(rule.BySecond);
        return rule.Frequency == FrequencyType.Hourly ? withinHour * 24 : withinHour * Some(rule.ByHour);
    }

    static long Some(List<int> values) => Math.Max(1, values.Count);
}
