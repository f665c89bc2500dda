using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class ServiceTests
{
    static Company Joins(string date) => Given.Weekly().With("ana", r => r with { Joins = Given.Day(date) });

    static Company Leaves(string date) => Given.Weekly().With("ana", r => r with { Leaves = Given.Day(date) });

    [Fact]
    public void A_shift_before_joining() =>
        Joins("2027-01-12").Check(("2027-01-11", "commander", "ana"))
            .Is("service dates", "ana", "2027-01-11", "2027-01-18", "Ana Silva", "joins on 2027-01-12");

    [Fact]
    public void A_shift_that_starts_on_the_first_day() =>
        Assert.Empty(Joins("2027-01-11").Check(("2027-01-11", "commander", "ana")));

    [Fact]
    public void A_shift_that_ends_after_leaving() =>
        Leaves("2027-01-17").Check(("2027-01-11", "commander", "ana"))
            .Is("service dates", "ana", "2027-01-11", "2027-01-18", "Ana Silva", "leaves on 2027-01-17");

    [Fact]
    public void A_shift_that_ends_on_the_last_day() =>
        Assert.Empty(Leaves("2027-01-18").Check(("2027-01-11", "commander", "ana")));

    [Fact]
    public void Dates_are_those_of_the_persons_zone()
    {
        var company = Given.DayAndNight().With("ana", r => r with { TimeZone = NodaTime.DateTimeZoneProviders.Tzdb["Pacific/Auckland"], Joins = Given.Day("2027-01-12") });
        // The night of the 11th in London begins on the 12th in Auckland.
        Assert.Empty(company.Check(("2027-01-11/night", "commander", "ana")));
        company.Check(("2027-01-11/day", "commander", "ana")).Is("service dates", "ana", "2027-01-11", "2027-01-11");
    }

    [Fact]
    public void A_shift_that_ends_at_midnight_ends_the_day_before()
    {
        var company = Leaves("2027-01-11");
        company = company with { Rotations = [company.Rotations[0] with { Pattern = ShiftPattern.Daily(NodaTime.LocalTime.Midnight) }] };
        Assert.Empty(company.Check(("2027-01-11", "commander", "ana")));
    }
}
