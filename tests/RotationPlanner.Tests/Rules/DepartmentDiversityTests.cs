using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class DepartmentDiversityTests
{
    static Company FourWeeks(IRule rule) =>
        Given.Weekly(rule) with { Horizon = new DateInterval(Given.Day("2027-01-04"), Given.Day("2027-01-31")) };

    [Fact]
    public void A_window_with_one_department() => FourWeeks(new DepartmentDiversity(2, 14)).Unmet(
            ("2027-01-04", "commander", "ana"), ("2027-01-11", "commander", "bo"), ("2027-01-18", "commander", "ana"), ("2027-01-25", "commander", "ada"))
        .Is("department diversity", "", "2027-01-12", "2027-01-25", "1 department(s)", "at least 2", "14 days");

    [Fact]
    public void Two_departments_in_every_window() => Assert.Empty(FourWeeks(new DepartmentDiversity(2, 14)).Unmet(
        ("2027-01-04", "commander", "ana"), ("2027-01-11", "commander", "bo"), ("2027-01-18", "commander", "ana"), ("2027-01-25", "commander", "bo")));

    [Fact]
    public void Trainees_do_not_count_unless_named()
    {
        (string, string, string)[] held =
            [("2027-01-04", "commander", "ana"), ("2027-01-11", "commander", "ada"), ("2027-01-11", "shadow", "tim"),
                ("2027-01-18", "commander", "ana"),
                ("2027-01-25", "commander", "ada"), ("2027-01-25", "shadow", "tim")];
        Assert.NotEmpty(FourWeeks(new DepartmentDiversity(2, 14)).Unmet(held));
        Assert.Empty(FourWeeks(new DepartmentDiversity(2, 14) { Roles = ["commander", "shadow"] }).Unmet(held));
    }

    [Fact]
    public void A_horizon_shorter_than_the_window_is_one_window()
    {
        var company = FourWeeks(new DepartmentDiversity(2, 91));
        Assert.Empty(company.Unmet(("2027-01-04", "commander", "ana"), ("2027-01-25", "deputy", "bo")));
        company.Unmet(("2027-01-04", "commander", "ana")).Is("department diversity", "", "2027-01-04", "2027-01-31");
    }

    [Fact]
    public void Windows_in_which_no_shift_starts_are_none_of_its_business() =>
        Assert.Empty(FourWeeks(new DepartmentDiversity(1, 3)).Unmet(
        ("2027-01-04", "commander", "ana"), ("2027-01-11", "commander", "ana"), ("2027-01-18", "commander", "ana"), ("2027-01-25", "commander", "ana")));

    [Fact]
    public void Windows_that_begin_before_it_is_asked_are_none_of_its_business()
    {
        (string, string, string)[] held = [("2027-01-04", "commander", "ana"), ("2027-01-11", "commander", "ada"),
            ("2027-01-18", "commander", "ana"), ("2027-01-25", "commander", "bo")];
        Assert.NotEmpty(FourWeeks(new DepartmentDiversity(2, 14)).Unmet(held));
        Assert.Empty(FourWeeks(new DepartmentDiversity(2, 14) { From = Given.Day("2027-01-18") }).Unmet(held));
        FourWeeks(new DepartmentDiversity(2, 7) { From = Given.Day("2027-01-18") }).Unmet(held)
            .Is("department diversity", "", "2027-01-18", "2027-01-24");
    }

    [Fact]
    public void Windows_that_lie_apart_are_told_apart()
    {
        var violations = FourWeeks(new DepartmentDiversity(1, 7))
            .Unmet(("2027-01-11", "commander", "ana"), ("2027-01-25", "commander", "ana"));
        Assert.Equal([Given.Day("2027-01-04"), Given.Day("2027-01-12")], violations.Select(v => v.From));
    }

    [Fact]
    public void More_departments_than_there_are_is_a_demand_and_told_with_numbers()
    {
        var demand = Assert.Single(FourWeeks(new DepartmentDiversity(4, 28)).Unmet(("2027-01-04", "commander", "ana")));
        Assert.Equal((4.0, 1.0), (demand.Asked, demand.Reached));
        Assert.EndsWith("only 3 lend anybody.", demand.Message, StringComparison.Ordinal);
    }
}
