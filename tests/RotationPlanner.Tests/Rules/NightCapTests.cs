using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class NightCapTests
{
    static readonly Company company = Given.DayAndNight(new NightCap(2, 7));

    [Fact]
    public void A_third_night_in_a_week() => company.Check(("2027-01-05/night", "commander", "ana"),
        ("2027-01-07/night", "commander", "ana"), ("2027-01-11/night", "deputy", "ana"))
        .Is("night cap", "ana", "2027-01-05", "2027-01-11", "Ana Silva", "3 nights", "2 in 7 days");

    [Fact]
    public void A_third_night_on_the_eighth_day() =>
        Assert.Empty(company.Check(("2027-01-05/night", "commander", "ana"), ("2027-01-07/night", "commander", "ana"), ("2027-01-12/night", "deputy", "ana")));

    [Fact]
    public void Days_are_no_nights() =>
        Assert.Empty(company.Check(("2027-01-05/day", "commander", "ana"), ("2027-01-06/day", "commander", "ana"), ("2027-01-07/day", "deputy", "ana")));

    [Fact]
    public void Nights_are_those_of_the_persons_zone()
    {
        // London's night shift is 09:00 to 21:00 in Auckland in January, and its day shift the night there.
        var far = company.With(
            "ana", r => r with { TimeZone = NodaTime.DateTimeZoneProviders.Tzdb["Pacific/Auckland"] });
        Assert.Empty(far.Check(("2027-01-05/night", "commander", "ana"), ("2027-01-06/night", "commander", "ana"), ("2027-01-07/night", "commander", "ana")));
        far.Check(("2027-01-05/day", "commander", "ana"), ("2027-01-06/day", "commander", "ana"),
            ("2027-01-07/day", "commander", "ana"))
            .Is("night cap", "ana", "2027-01-05", "2027-01-07", "3 nights");
    }
}
