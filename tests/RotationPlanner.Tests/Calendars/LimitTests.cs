using static RotationPlanner.Tests.Calendars.Ics;

namespace RotationPlanner.Tests.Calendars;

/// <summary>Files made to hurt. None of these tests would come to an end within the run if the limit it names were not kept.</summary>
public class LimitTests
{
    static string Recurring(string rule, string start = "20270101T000000Z") =>
        Event("DTSTART:" + start, "DURATION:PT1M", "RRULE:" + rule);

    [Fact]
    public void A_file_over_5_mebibytes_is_refused_whole() =>
        Refused(Calendar(Event("DTSTART:20270104T090000Z", "DURATION:PT1H"), Lines(90_000, "X-FILL:" + new string('x', 60))), "5 MiB");

    [Fact]
    public void The_limit_counts_bytes_and_not_characters() =>
        Refused(Calendar(Lines(70_000, "X-FILL:" + new string('字', 30))), "5 MiB");

    [Fact]
    public void More_than_20000_components_are_refused() =>
        Refused(Calendar([.. Enumerable.Repeat("BEGIN:VTODO\r\nEND:VTODO", 20_000)]), "20000 components");

    [Fact]
    public void Deep_nesting_is_refused_before_anything_recurses() =>
        Refused(Lines(15_000, "BEGIN:VCALENDAR"), "nested more than 4 deep");

    [Fact]
    public void A_line_over_64_kibibytes_refuses_its_item_and_no_other()
    {
        var reading = Read(Calendar(
            Event("DTSTART:20270104T090000Z", "DURATION:PT1H", "DESCRIPTION:"
                + string.Join("\r\n ", Enumerable.Repeat(new string('x', 70), 1_000))),
            Event("DTSTART:20270208T120000Z", "DURATION:PT1H")));
        Assert.Single(reading.Busy);
        Assert.Contains("64 KiB", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FREQ=SECONDLY")]
    [InlineData("FREQ=MINUTELY;INTERVAL=59")]
    [InlineData("FREQ=HOURLY")]
    [InlineData("FREQ=HOURLY;BYMINUTE=0,1,2,3,4,5,6,7,8,9;COUNT=5")]
    [InlineData("FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12;BYMINUTE=1,2,3,4")]
    [InlineData("FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11;BYSETPOS=-1;COUNT=1000000", "16010101T000000Z")]
    [InlineData("FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30", "19700101T000000Z")]
    [InlineData("FREQ=DAILY;COUNT=1000000000", "10010101T000000Z")]
    public void A_recurrence_that_costs_too_much_is_refused(string rule, string start = "20270101T000000Z") =>
        Assert.NotNull(Ics.Refused("DTSTART:" + start, "DURATION:PT1M", "RRULE:" + rule));

    [Fact]
    public void A_rule_with_endless_lists_is_refused() =>
        Assert.Contains("366 values", Ics.Refused("DTSTART:20270101T000000Z", "RRULE:FREQ=YEARLY;BYMONTH=" + string.Join(',', Enumerable.Repeat(1, 20_000))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_thousand_occurrences_are_read_and_one_more_is_refused()
    {
        Assert.Equal(1_000, All(Read(Calendar(Recurring("FREQ=HOURLY;COUNT=1000")))).Length);
        Assert.Contains("1000 times", Assert.Single(Read(Calendar(Recurring("FREQ=HOURLY;COUNT=1001"))).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_thousand_exceptions_are_read_and_one_more_is_refused()
    {
        string[] With(int count) => ["DTSTART:20270101T000000Z", "DURATION:PT1M", "RRULE:FREQ=DAILY",
            .. Enumerable.Range(0, count).Select(i => $"EXDATE:2027010{1 + i % 3}T000000Z")];
        Assert.Equal(362, All(ReadEvent(With(2_000))).Length);
        Assert.Contains("2000 values", Ics.Refused(With(2_001)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_file_has_a_budget_however_many_events_share_it()
    {
        var reading = Read(Calendar([.. Enumerable.Repeat(Recurring("FREQ=HOURLY;UNTIL=20270102T000000Z", "20180101T000000Z"), 200)]));
        Assert.Contains("too long to expand", reading.Problems[0].Message, StringComparison.Ordinal);
    }

    static string Lines(int count, string line) => string.Join("\r\n", Enumerable.Repeat(line, count));

    static void Refused(string text, string why)
    {
        var reading = Read(text);
        Assert.Empty(reading.Busy);
        Assert.Contains(why, Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }
}
