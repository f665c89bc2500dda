using RotationPlanner.Calendars;
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
    public void A_line_over_64_kibibytes_is_not_read_and_told_where_it_matters()
    {
        string With(string name) => Event("DTSTART:20270104T090000Z", "DURATION:PT1H", name + ":" + string.Join("\r\n ", Enumerable.Repeat(new string('x', 70), 1_000)));
        var reading = Read(Calendar(With("DESCRIPTION"), With("EXDATE"), Event("DTSTART:20270208T120000Z", "DURATION:PT1H")));
        Assert.Equal(2, reading.Busy.Count);
        Assert.Contains("64 KiB", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_five_mebibytes_costs_no_more_than_its_file()
    {
        var reading = Read(Calendar(Event("DTSTART:20270104T090000Z", "DURATION:PT1H", "ATTACH:" + new string('x', 5_000_000))));
        Assert.Single(reading.Busy);
        Assert.Empty(reading.Problems);
    }

    [Theory]
    [InlineData("FREQ=SECONDLY")]
    [InlineData("FREQ=MINUTELY;INTERVAL=59")]
    [InlineData("FREQ=HOURLY")]
    [InlineData("FREQ=HOURLY;BYMINUTE=0,1,2,3,4,5,6,7,8,9;COUNT=5")]
    [InlineData("FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12;BYMINUTE=1,2,3,4")]
    [InlineData("FREQ=HOURLY;COUNT=1000000000", "10010101T000000Z")]
    public void A_recurrence_that_costs_too_much_is_not_expanded(string rule, string start = "20270101T000000Z")
    {
        var reading = ReadEvent("DTSTART:" + start, "DURATION:PT1M", "RRULE:" + rule);
        Assert.Equal(start.StartsWith("2027", StringComparison.Ordinal) ? 1 : 0, reading.Busy.Count);
        Assert.Contains("counts at its first time alone", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11;BYSETPOS=-1;COUNT=1000000", "16010101T000000Z", 1)]
    [InlineData("FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30", "19700101T000000Z", 0)]
    [InlineData("FREQ=DAILY;COUNT=1000000000", "10010101T000000Z", 365)]
    [InlineData("FREQ=DAILY;INTERVAL=2147483647", "10010101T000000Z", 0)]
    [InlineData("FREQ=YEARLY;INTERVAL=2147483647", "20270101T000000Z", 1)]
    public void A_recurrence_that_looks_costly_and_is_not_is_read(string rule, string start, int times) =>
        Assert.Equal(times, All(ReadEvent("DTSTART:" + start, "DURATION:PT1M", "RRULE:" + rule)).Length);

    [Fact]
    public void A_rule_with_endless_lists_is_refused() =>
        Assert.Contains("366 values", Assert.Single(ReadEvent("DTSTART:20270101T000000Z", "DURATION:PT1H", "RRULE:FREQ=YEARLY;BYMONTH=" + string.Join(',', Enumerable.Repeat(1, 20_000))).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Five_thousand_occurrences_are_read_and_one_more_is_not()
    {
        Assert.Equal(5_000, All(Read(Calendar(Recurring("FREQ=HOURLY;COUNT=5000")))).Length);
        Assert.Contains("5000 times", Assert.Single(Read(Calendar(Recurring("FREQ=HOURLY;COUNT=5001"))).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_exceptions_are_read_and_one_more_is_not()
    {
        (IReadOnlyList<BusyTime> Busy, IReadOnlyList<Problem> Problems) With(int count) => ReadEvent(["DTSTART:20270101T000000Z", "DURATION:PT1M", "RRULE:FREQ=DAILY",
            .. Enumerable.Range(0, count - 1).Select(i => $"EXDATE:2027010{1 + i % 3}T000000Z"), "EXDATE:20270110T000000Z"]);
        Assert.Equal(361, All(With(10_000)).Length);
        Assert.Equal(362, With(10_001).Busy.Count);
        Assert.Contains("10000 values", Assert.Single(With(10_001).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_file_has_a_budget_however_many_events_share_it()
    {
        var reading = Read(Calendar([.. Enumerable.Repeat(Recurring("FREQ=HOURLY;COUNT=1000000", "18000101T000000Z"), 200)]));
        Assert.Contains("too long to expand", reading.Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal(101, reading.Problems.Count);
    }

    [Fact]
    public void So_many_daily_events_as_a_file_may_hold_take_seconds_at_most()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var reading = Read(Calendar([.. Enumerable.Range(0, 19_999).Select(i => Recurring("FREQ=DAILY;COUNT=400", $"20270101T{i % 24:00}{i / 24 % 60:00}00Z"))]));
        Assert.Contains("200000 times", reading.Problems[0].Message, StringComparison.Ordinal);
        // It takes one; twenty it took, where nothing bounds what comes out.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    [FactIn(Length.Full)]
    public void A_file_of_5_mebibytes_is_read_in_two_seconds()
    {
        var random = new Random(1);
        string[] rules = ["", "", "", "", "", "", "", "", "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20250101T000000Z\r\n", "RRULE:FREQ=WEEKLY;BYDAY=TU\r\n"];
        string One(int i) => Event($"UID:{random.NextInt64():x}{random.NextInt64():x}@calendar.example", "DTSTAMP:20260101T000000Z", "CREATED:20200101T000000Z", "LAST-MODIFIED:20200101T000000Z",
            $"DTSTART;TZID=Europe/Berlin:{random.Next(2018, 2028)}{random.Next(1, 13):00}{random.Next(1, 29):00}T{random.Next(7, 19):00}0000", "DURATION:PT1H", $"SUMMARY:Meeting {i}",
            "STATUS:CONFIRMED", "TRANSP:OPAQUE", "SEQUENCE:1", "DESCRIPTION:" + new string('x', 60), "ATTENDEE;CN=Someone;PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT:mailto:one@example.com");
        var text = Calendar([.. Enumerable.Range(0, 11_300).Select(i => One(i).Replace("SEQUENCE:1\r\n", "SEQUENCE:1\r\n" + rules[i % rules.Length], StringComparison.Ordinal))]);
        Assert.InRange(text.Length, 5_000_000, 5 * 1024 * 1024);
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            Assert.Empty(CalendarFile.ParseBusy(text, London, new NodaTime.Interval(At("2025-12-01T00:00Z"), At("2028-06-01T00:00Z")), new CalendarOptions { Email = "ben@example.com" }).Problems);
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }
        Assert.InRange(best, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Ten_thousand_bad_events_cost_no_more_than_good_ones() =>
        Assert.Equal(101, Read(Calendar([.. Enumerable.Repeat(Event("DTSTART:20270104T090000Z", "DURATION:soon", "RRULE:FREQ=NEVER", "EXDATE:x,y,z"), 10_000)])).Problems.Count);

    static string Lines(int count, string line) => string.Join("\r\n", Enumerable.Repeat(line, count));

    static void Refused(string text, string why)
    {
        var reading = Read(text);
        Assert.Empty(reading.Busy);
        Assert.Contains(why, Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }
}
