using Ical.Net.DataTypes;
using NodaTime;

namespace RotationPlanner.Calendars.Reading;

/// <summary>The times of day of a rule; what it does not say is as in the first start.</summary>
static class RuleTimes
{
    public static LocalTime[] Of(RecurrenceRule rule, LocalTime start) =>
        [.. Or(rule.ByHour, start.Hour).SelectMany(hour => InHour(rule, start, hour))];

    public static IEnumerable<LocalTime> InHour(RecurrenceRule rule, LocalTime start, int hour) =>
        from minute in Or(rule.ByMinute, start.Minute)
        from second in Or(rule.BySecond, start.Second).Select(s => Math.Min(s, 59)).Distinct()
        select new LocalTime(hour, minute, second);

    static IEnumerable<int> Or(List<int> given, int otherwise) => given.Count == 0 ? [otherwise] : given.Distinct().Order();
}
