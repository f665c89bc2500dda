using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class WorkingTimeCapTests
{
    static readonly (string, string, string)[] twoWeeks = [("2027-01-04", "commander", "ana"),
        ("2027-01-18", "deputy", "ana")];

    [Fact]
    public void Two_weeks_of_four_are_half() =>
        Assert.Empty(Given.Weekly(new WorkingTimeCap(0.5m, 28)).Check(twoWeeks));

    [Fact]
    public void Two_weeks_of_four_are_more_than_a_quarter() =>
        Given.Weekly(new WorkingTimeCap(0.25m, 28)).Check(twoWeeks)
        .Is("working time cap", "ana", "2027-01-04", "2027-01-18", "Ana Silva", "336 h", "168 h", "25 % of 28 days");

    [Fact]
    public void Part_timers_have_the_same_time_in_a_window_that_is_longer_in_proportion()
    {
        var company = Given.Weekly(new WorkingTimeCap(0.25m, 28)).With("ana", r => r with { Capacity = 0.8m });
        company.Check(("2027-01-04", "commander", "ana"), ("2027-02-01", "deputy", "ana"))
            .Is("working time cap", "ana", "2027-01-04", "2027-02-01", "336 h", "168 h", "in any 35 days",
                "capacity of 80 %");
        Assert.Empty(company.Check(("2027-01-04", "commander", "ana"), ("2027-02-08", "deputy", "ana")));
    }

    [Fact]
    public void A_week_over_a_change_of_clocks_is_a_week()
    {
        var autumn = Given.Weekly(new WorkingTimeCap(0.25m, 28)) with { Horizon = new NodaTime.DateInterval(Given.Day("2027-10-04"), Given.Day("2027-11-28")) };
        Assert.Empty(autumn.Check(("2027-10-25", "commander", "ana"), ("2027-11-22", "commander", "ana")));
        autumn.Check(("2027-10-25", "commander", "ana"), ("2027-11-15", "commander", "ana"))
            .Is("working time cap", "ana", "2027-10-25", "2027-11-15", "336 h");
    }
}
