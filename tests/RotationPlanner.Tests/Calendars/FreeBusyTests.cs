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
    [InlineData("FREEBUSY:20270104T090000Z", true)]
    [InlineData("FREEBUSY:20270104T090000Z/20270103T090000Z", true)]
    [InlineData("FREEBUSY:20270104T090000Z/soon", true)]
    [InlineData("FREEBUSY:", false)]
    public void A_bad_period_counts_all_day_where_its_day_is_known_and_harms_no_other(string line, bool isDayKnown)
    {
        var reading = Read(List("FREEBUSY:20270105T090000Z/PT1H", line));
        Assert.Equal([.. isDayKnown ? ["2027-01-04T03:00Z/2027-01-05T03:00Z"] : Array.Empty<string>(), "2027-01-05T09:00Z/2027-01-05T10:00Z"], reading.Busy.Select(Shown));
        Assert.Equal("VFREEBUSY.FREEBUSY", Assert.Single(reading.Problems).Place);
    }
}
