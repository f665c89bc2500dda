using RotationPlanner.Calendars;
using static RotationPlanner.Tests.Calendars.Ics;

namespace RotationPlanner.Tests.Calendars;

/// <summary>VAVAILABILITY of RFC 7953.</summary>
public class AvailabilityTests
{
    static string Availability(params string[] lines) => string.Join("\r\n", ["BEGIN:VAVAILABILITY", "UID:v", .. lines, "END:VAVAILABILITY"]);

    static string Available(params string[] lines) => string.Join("\r\n", ["BEGIN:AVAILABLE", "UID:w", .. lines, "END:AVAILABLE"]);

    const string From = "DTSTART:20270104T000000Z", To = "DTEND:20270106T000000Z";

    [Fact]
    public void Within_it_all_is_busy_but_what_is_available() =>
        Assert.Equal(["2027-01-04T00:00Z/2027-01-04T09:00Z", "2027-01-04T17:00Z/2027-01-05T09:00Z", "2027-01-05T17:00Z/2027-01-06T00:00Z"],
            All(Read(Calendar(Availability(From, To, Available("DTSTART:20270104T090000Z", "DTEND:20270104T170000Z", "RRULE:FREQ=DAILY"))))));

    [Fact]
    public void Without_start_and_end_it_holds_always() =>
        Assert.Equal(["2027-01-01T00:00Z/2027-06-01T00:00Z", "2027-07-01T00:00Z/2028-01-01T00:00Z"],
            All(Read(Calendar(Availability(Available("DTSTART:20270601T000000Z", "DTEND:20270701T000000Z"))))));

    [Fact]
    public void The_higher_priority_holds_where_two_lie_over_each_other()
    {
        var usual = Availability("PRIORITY:9", From, To, Available("DTSTART:20270104T090000Z", "DTEND:20270104T170000Z"));
        var special = Availability("PRIORITY:1", "DTSTART:20270104T120000Z", "DURATION:PT24H", Available("DTSTART:20270104T120000Z", "DURATION:PT24H"));
        foreach (var both in new[] { Calendar(usual, special), Calendar(special, usual) })
            Assert.Equal(["2027-01-04T00:00Z/2027-01-04T09:00Z", "2027-01-05T12:00Z/2027-01-06T00:00Z"], All(Read(both)));
    }

    [Theory]
    [InlineData("BUSYTYPE:BUSY", 0)]
    [InlineData("BUSYTYPE:BUSY-TENTATIVE", 0)]
    [InlineData("BUSYTYPE:BUSY-UNAVAILABLE", 1)]
    [InlineData("SUMMARY:none", 1)]
    public void It_is_out_of_office_unless_it_says_otherwise(string line, int count) =>
        Assert.Equal(count, Read(Calendar(Availability(From, To, line)), new CalendarOptions { OutOfOfficeOnly = true }).Busy.Count);

    [Fact]
    public void What_cannot_be_read_of_it_is_told_and_not_available()
    {
        var reading = Read(Calendar(Availability(From, To, Available("DTSTART:soon"))));
        Assert.Equal("2027-01-04T00:00Z/2027-01-06T00:00Z", Shown(Assert.Single(reading.Busy)));
        Assert.Equal("AVAILABLE.DTSTART", Assert.Single(reading.Problems).Place);
        Assert.Equal("VAVAILABILITY.DTSTART", Assert.Single(Read(Calendar(Availability("DTSTART:soon"))).Problems).Place);
    }
}
