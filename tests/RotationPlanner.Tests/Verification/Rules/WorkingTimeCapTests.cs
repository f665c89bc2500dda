using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Verification;

public class WorkingTimeCapTests
{
    static readonly (string, string, string)[] twoWeeks = [("2027-01-04", "commander", "ana"), ("2027-01-18", "deputy", "ana")];

    [Fact]
    public void Two_weeks_of_four_are_half() => Assert.Empty(Given.Weekly(new WorkingTimeCap(0.5m, 28)).Check(twoWeeks));

    [Fact]
    public void Two_weeks_of_four_are_more_than_a_quarter() => Given.Weekly(new WorkingTimeCap(0.25m, 28)).Check(twoWeeks)
        .Is("working time cap", "ana", "2027-01-04", "2027-01-18", "Ana Silva", "336 h", "168 h", "25 % of 28 days");

    [Fact]
    public void Part_timers_have_their_part_of_it()
    {
        var company = Given.Weekly(new WorkingTimeCap(0.5m, 28)).With("ana", r => r with { Capacity = 0.99m });
        company.Check(twoWeeks).Is("working time cap", "ana", "2027-01-04", "2027-01-18", "332.63 h", "capacity of 99 %");
        Assert.Empty(company.Check(twoWeeks[0]));
    }

    [Fact]
    public void A_week_of_169_hours_is_more_than_a_quarter_of_four()
    {
        var autumn = Given.Weekly(new WorkingTimeCap(0.25m, 28)) with { Horizon = new NodaTime.DateInterval(Given.Day("2027-10-18"), Given.Day("2027-11-07")) };
        Assert.Empty(autumn.Check(("2027-10-18", "commander", "ana")));
        autumn.Check(("2027-10-25", "commander", "ana")).Is("working time cap", "ana", "2027-10-25", "2027-10-25", "169 h");
    }
}
