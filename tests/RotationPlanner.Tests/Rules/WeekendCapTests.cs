using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class WeekendCapTests
{
    static readonly Company company = Given.Daily(new WeekendCap(1, 14));

    [Fact]
    public void A_second_weekend_within_the_window() =>
        company.Check(("2027-01-09", "commander", "ana"), ("2027-01-16", "commander", "ana"))
        .Is("weekend cap", "ana", "2027-01-09", "2027-01-16", "Ana Silva", "2 weekends", "1 in 14 days");

    [Fact]
    public void A_second_weekend_two_weeks_on() =>
        Assert.Empty(company.Check(("2027-01-09", "commander", "ana"), ("2027-01-23", "commander", "ana")));

    [Fact]
    public void Saturday_and_Sunday_are_one_weekend() =>
        Assert.Empty(company.Check(("2027-01-09", "commander", "ana"), ("2027-01-10", "deputy", "ana")));

    [Fact]
    public void A_Friday_shift_that_ends_on_Saturday_touches_the_weekend() =>
        company.Check(("2027-01-08", "commander", "ana"), ("2027-01-17", "commander", "ana"))
        .Is("weekend cap", "ana", "2027-01-09", "2027-01-16");

    [Fact]
    public void Worked_weekends_count() => Given.Weekly(new WeekendCap(2, 15)).Worked("2026-12-21", "commander", "ana")
        .Worked("2026-12-28", "commander", "ana")
        .Check(("2027-01-04", "commander", "ana")).Is("weekend cap", "ana", "2026-12-26", "2027-01-09", "3 weekends");

    [Fact]
    public void A_weekend_touched_before_the_horizon_is_not_touched_anew()
    {
        // Worked from Sunday to Sunday: two weekends, and so above the cap already. Sunday the 10th belongs to the second of them.
        var sunday = Sunday().Worked("2027-01-03", "commander", "ana");
        Assert.Empty(sunday.Check(("2027-01-10", "commander", "ana")));
        sunday.Check(("2027-01-15", "commander", "ana"))
            .Is("weekend cap", "ana", "2027-01-09", "2027-01-16", "2 weekends");

        static Company Sunday() =>
            company with { Horizon = new NodaTime.DateInterval(Given.Day("2027-01-10"), Given.Day("2027-05-30")) };
    }
}
