using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Verification;

public class WeekendCapTests
{
    static readonly Company company = Given.Daily(new WeekendCap(1, 14));

    [Fact]
    public void A_second_weekend_within_the_window() => company.Check(("2027-01-09", "commander", "ana"), ("2027-01-16", "commander", "ana"))
        .Is("weekend cap", "ana", "2027-01-09", "2027-01-16", "Ana Silva", "2 weekends", "1 in 14 days");

    [Fact]
    public void A_second_weekend_two_weeks_on() => Assert.Empty(company.Check(("2027-01-09", "commander", "ana"), ("2027-01-23", "commander", "ana")));

    [Fact]
    public void Saturday_and_Sunday_are_one_weekend() => Assert.Empty(company.Check(("2027-01-09", "commander", "ana"), ("2027-01-10", "deputy", "ana")));

    [Fact]
    public void A_Friday_shift_that_ends_on_Saturday_touches_the_weekend() => company.Check(("2027-01-08", "commander", "ana"), ("2027-01-17", "commander", "ana"))
        .Is("weekend cap", "ana", "2027-01-09", "2027-01-16");

    [Fact]
    public void A_weekend_touched_before_the_horizon_is_not_counted_twice()
    {
        // The week of 28 December touches the weekend of 2 January; the one of 21 December that of 26 December.
        var weekly = Given.Weekly(new WeekendCap(2, 14)).Worked("2026-12-21", "commander", "ana").Worked("2026-12-28", "commander", "ana");
        Assert.Empty(weekly.Check(("2027-01-11", "commander", "ana")));
        Given.Weekly(new WeekendCap(2, 15)).Worked("2026-12-21", "commander", "ana").Worked("2026-12-28", "commander", "ana").Check(("2027-01-04", "commander", "ana"))
            .Is("weekend cap", "ana", "2026-12-26", "2027-01-09", "3 weekends");
    }
}
