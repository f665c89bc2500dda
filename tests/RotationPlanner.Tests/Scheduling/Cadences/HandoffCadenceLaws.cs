using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using RotationPlanner.Scheduling;
using Period = NodaTime.Period;

namespace RotationPlanner.Tests.Scheduling;

/// <summary>Handoffs agree with another library's reading of the same words: recurrence rules of RFC 5545.</summary>
public class HandoffCadenceLaws
{
    static readonly LocalDate from = new(2026, 1, 1), to = new(2030, 12, 31);
    static readonly StartDays monday = StartDays.Weekdays(IsoDayOfWeek.Monday);

    /// <summary>A pattern, the rule that says the same, and a date from which the rule counts.</summary>
    public static TheoryData<string, Func<LocalTime, ShiftPattern>, string, LocalDate> Cadences => new()
    {
        { "day", ShiftPattern.Daily, "FREQ=DAILY", new(2025, 12, 1) },
        { "2 days", at => ShiftPattern.Every(Period.FromDays(2), at, anchor: new(2027, 3, 14)), "FREQ=DAILY;INTERVAL=2", new(2025, 12, 1) },
        { "10 days", at => ShiftPattern.Every(Period.FromDays(10), at, anchor: new(2025, 12, 3)), "FREQ=DAILY;INTERVAL=10", new(2025, 12, 3) },
        { "week", at => ShiftPattern.Weekly(IsoDayOfWeek.Sunday, at), "FREQ=WEEKLY;BYDAY=SU", new(2025, 12, 7) },
        { "2 weeks", at => ShiftPattern.Every(Period.FromWeeks(2), at, monday), "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=SU", new(1970, 1, 5) },
        { "2 weeks from a date", at => ShiftPattern.Every(Period.FromWeeks(2), at, monday, new(2027, 1, 11)), "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", new(2025, 12, 1) },
        { "3 weeks of an anchor's day", at => ShiftPattern.Every(Period.FromWeeks(3), at, anchor: new(2025, 12, 4)), "FREQ=WEEKLY;INTERVAL=3;BYDAY=TH", new(2025, 12, 4) },
        { "Monday and Friday", at => ShiftPattern.Every(Period.FromWeeks(1), at, StartDays.Weekdays(IsoDayOfWeek.Friday, IsoDayOfWeek.Monday)), "FREQ=WEEKLY;BYDAY=MO,FR", new(2025, 12, 1) },
        { "working days", at => ShiftPattern.Daily(at).OnWorkingDays(), "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", new(2025, 12, 1) },
        { "month", at => ShiftPattern.Every(Period.FromMonths(1), at), "FREQ=MONTHLY;BYMONTHDAY=1", new(2025, 12, 1) },
        { "1 and 15", at => ShiftPattern.Every(Period.FromMonths(1), at, StartDays.Numbered(15, 1)), "FREQ=MONTHLY;BYMONTHDAY=1,15", new(2025, 12, 1) },
        { "1st Monday", at => ShiftPattern.Every(Period.FromMonths(1), at, StartDays.Nth(1, IsoDayOfWeek.Monday)), "FREQ=MONTHLY;BYDAY=1MO", new(2025, 12, 1) },
        { "2nd and 4th Tuesday", at => ShiftPattern.Every(Period.FromMonths(1), at, StartDays.Nth(2, IsoDayOfWeek.Tuesday).And(StartDays.Nth(4, IsoDayOfWeek.Tuesday))), "FREQ=MONTHLY;BYDAY=2TU,4TU", new(2025, 12, 9) },
        { "last Friday", at => ShiftPattern.Every(Period.FromMonths(1), at, StartDays.Last(IsoDayOfWeek.Friday)), "FREQ=MONTHLY;BYDAY=-1FR", new(2025, 12, 26) },
        { "last day", at => ShiftPattern.Every(Period.FromMonths(1), at, StartDays.LastDay), "FREQ=MONTHLY;BYMONTHDAY=-1", new(2025, 12, 31) },
        { "first working day", at => ShiftPattern.Every(Period.FromMonths(1), at, StartDays.FirstWorkingDay()), "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1", new(2025, 12, 1) },
        { "last working day", at => ShiftPattern.Every(Period.FromMonths(1), at, StartDays.LastWorkingDay()), "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", new(2025, 12, 31) },
        { "quarter", at => ShiftPattern.Every(Period.FromMonths(3), at), "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1", new(2025, 10, 1) },
        { "quarter from May", at => ShiftPattern.Every(Period.FromMonths(3), at, StartDays.Nth(2, IsoDayOfWeek.Wednesday), new(2027, 5, 1)), "FREQ=MONTHLY;INTERVAL=3;BYDAY=2WE", new(2025, 11, 12) },
        { "year", at => ShiftPattern.Every(Period.FromMonths(12), at, StartDays.Numbered(4), new(2025, 12, 1)), "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=4", new(2025, 12, 4) },
    };

    [Theory]
    [MemberData(nameof(Cadences))]
    public void A_cadence_has_the_handoffs_of_its_recurrence_rule_in_every_zone(
        string name, Func<LocalTime, ShiftPattern> make, string rule, LocalDate start)
    {
        var expected = Dates(rule, start).ToList();
        Assert.True(expected.Count >= 5, rule);
        var zones = CadenceZones.Sample(name.Length);
        for (var i = 0; i < zones.Count; i++)
        {
            // Odd minutes and midnight, where clocks change in places.
            var at = LocalTime.FromMinutesSinceMidnight(i * 37 % 24 * 60 + (i % 4 == 0 ? 0 : i % 60));
            var zone = zones[i];
            var shifts = PatternUnroller.Unroll(Samples.Company(make(at), zone, from, to));
            Assert.Equal(expected.Select(d => (ShiftId(d), CadenceZones.Read(d + at, zone))),
                shifts.Select(s => (s.Id, s.Start.ToInstant())));
            Assert.All(shifts.Zip(shifts.Skip(1)), p =>
            {
                Assert.Equal(p.First.End, p.Second.Start);
                Assert.Equal(p.First.Step + 1, p.Second.Step);
            });
        }
    }

    static string ShiftId(LocalDate date) => $"r/{date:uuuu'-'MM'-'dd}";

    static IEnumerable<LocalDate> Dates(string rule, LocalDate start)
    {
        var item = new CalendarEvent
        {
            DtStart = new CalDateTime(start.Year, start.Month, start.Day), RecurrenceRule = new RecurrenceRule(rule),
        };
        return item.GetOccurrences(new CalDateTime(from.Year, from.Month, from.Day))
            .Select(o => LocalDate.FromDateTime(o.Period.StartTime.Value)).SkipWhile(d => d < from)
            .TakeWhile(d => d <= to);
    }
}
