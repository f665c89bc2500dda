using RotationPlanner.Training;
using static RotationPlanner.Tests.Calendars.Ics;

namespace RotationPlanner.Tests.Calendars;

public class TimeZoneTests
{
    /// <summary>Central European time as Outlook writes it, with rules from 1601 on.</summary>
    static string Central(string id) => string.Join("\r\n", "BEGIN:VTIMEZONE", "TZID:" + id,
        "BEGIN:STANDARD", "DTSTART:16010101T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
            "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "END:STANDARD",
        "BEGIN:DAYLIGHT", "DTSTART:16010101T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
            "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "END:DAYLIGHT",
        "END:VTIMEZONE");

    [Fact]
    public void Windows_names_are_known() =>
        Assert.Equal("2027-07-05T07:00Z/2027-07-05T08:00Z",
            Only("DTSTART;TZID=W. Europe Standard Time:20270705T090000", "DURATION:PT1H"));

    [Theory]
    [InlineData("20270104T090000", "2027-01-04T08:00Z/2027-01-04T09:00Z")]
    [InlineData("20270705T090000", "2027-07-05T07:00Z/2027-07-05T08:00Z")]
    [InlineData("20270328T015959", "2027-03-28T00:59Z/2027-03-28T01:59Z")]
    [InlineData("20270328T030000", "2027-03-28T01:00Z/2027-03-28T02:00Z")]
    [InlineData("20271031T013000", "2027-10-30T23:30Z/2027-10-31T00:30Z")]
    [InlineData("20271031T023000", "2027-10-31T00:30Z/2027-10-31T01:30Z")]
    [InlineData("20271031T030000", "2027-10-31T02:00Z/2027-10-31T03:00Z")]
    public void An_unknown_name_is_read_as_the_calendar_describes_it(string local, string expected)
    {
        var reading = Read(Calendar(Central("(UTC+01:00) Amsterdam, Berlin"), Event($"DTSTART;TZID=\"(UTC+01:00) Amsterdam, Berlin\":{local}", "DURATION:PT1H")));
        Assert.Equal([expected], All(reading));
    }

    [Fact]
    public void A_described_zone_agrees_with_the_real_one_all_year()
    {
        var described = Read(
            Calendar(Central("Mine"), Event("DTSTART;TZID=Mine:20270101T023000", "DURATION:PT1H", "RRULE:FREQ=DAILY")));
        var real = Read(Calendar(Event("DTSTART;TZID=Europe/Berlin:20270101T023000", "DURATION:PT1H", "RRULE:FREQ=DAILY")));
        Assert.Equal(365, All(real).Length);
        Assert.Equal(All(real), All(described));
    }

    [Fact]
    public void The_real_zone_wins_over_what_a_calendar_says_of_it()
    {
        var wrong = string.Join("\r\n", "BEGIN:VTIMEZONE", "TZID:Europe/Dublin", "BEGIN:STANDARD",
            "DTSTART:19700101T000000", "TZOFFSETFROM:+0500", "TZOFFSETTO:+0500", "END:STANDARD", "END:VTIMEZONE");
        var reading = Read(Calendar(wrong, Event("DTSTART;TZID=Europe/Dublin:20270104T090000", "DURATION:PT1H")));
        Assert.Equal(["2027-01-04T09:00Z/2027-01-04T10:00Z"], All(reading));
    }

    [Fact]
    public void A_name_that_nothing_explains_is_refused_and_never_guessed()
    {
        var problem = Refused("DTSTART;TZID=Mars/Olympus:20270104T090000", "DURATION:PT1H", "SUMMARY:Landing");
        Assert.Contains("Mars/Olympus", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Landing", problem.Message, StringComparison.Ordinal);
        Assert.StartsWith("Maybe", problem.Advice, StringComparison.Ordinal);
        Assert.Equal(5, problem.Line);
    }

    [Theory]
    [InlineData("TZOFFSETTO:later")]
    [InlineData("TZOFFSETTO:+0100\r\nRRULE:FREQ=SECONDLY")]
    [InlineData("TZOFFSETTO:+9900")]
    public void A_zone_described_badly_refuses_the_events_that_use_it(string part)
    {
        var zone = string.Join("\r\n", "BEGIN:VTIMEZONE", "TZID:Mine", "BEGIN:STANDARD", "DTSTART:19700101T000000",
            "TZOFFSETFROM:+0000", part, "END:STANDARD", "END:VTIMEZONE");
        var reading = Read(Calendar(zone, Event("DTSTART;TZID=Mine:20270104T090000", "DURATION:PT1H"), Event("DTSTART:20270104T090000Z", "DURATION:PT1H")));
        Assert.Single(reading.Busy);
        Assert.Contains("Mine", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }
}
