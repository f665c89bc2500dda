using static RotationPlanner.Tests.Calendars.Ics;

namespace RotationPlanner.Tests.Calendars;

public class FreeBusyTests
{
    static string List(params string[] lines) => Calendar(["BEGIN:VFREEBUSY", .. lines, "END:VFREEBUSY"]);

    [Fact]
    public void Periods_are_read_with_ends_and_with_durations() =>
        Assert.Equal(
            ["2027-01-04T09:00Z/2027-01-04T17:00Z", "2027-01-05T09:00Z/2027-01-05T10:30Z"],
            All(Read(List("FREEBUSY:20270104T090000Z/20270104T170000Z,20270105T090000Z/PT1H30M"))));

    [Theory]
    [InlineData("BUSY", 1)]
    [InlineData("BUSY-UNAVAILABLE", 1)]
    [InlineData("BUSY-TENTATIVE", 1)]
    [InlineData("FREE", 0)]
    public void All_but_free_periods_are_busy(string type, int busy) =>
        Assert.Equal(busy, All(Read(List($"FREEBUSY;FBTYPE={type}:20270104T090000Z/PT1H"))).Length);

    [Theory]
    [InlineData("FREEBUSY:20270104T090000Z")]
    [InlineData("FREEBUSY:20270104T090000Z/20270103T090000Z")]
    [InlineData("FREEBUSY:20270104T090000Z/soon")]
    [InlineData("FREEBUSY:")]
    public void A_bad_period_refuses_the_list(string line)
    {
        var reading = Read(List("FREEBUSY:20270105T090000Z/PT1H", line));
        Assert.Empty(reading.Busy);
        Assert.Equal("VFREEBUSY.FREEBUSY", Assert.Single(reading.Problems).Place);
    }

    [Fact]
    public void Availability_is_not_passed_over_in_silence() =>
        Assert.Contains("VAVAILABILITY", Assert.Single(Read(Calendar("BEGIN:VAVAILABILITY", "END:VAVAILABILITY")).Problems).Message, StringComparison.Ordinal);
}
