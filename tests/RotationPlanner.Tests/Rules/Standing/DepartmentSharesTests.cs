using RotationPlanner.Solving;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class DepartmentSharesTests
{
    static Company Share(decimal min, decimal max) =>
        Given.Weekly().WithDepartment("support", d => d with { Share = (min, max) });

    // Weeks without bank holidays weigh the same; a deputy weighs half.
    static readonly (string, string, string)[] oneThird = [("2027-01-04", "commander", "ana"),
        ("2027-01-04", "deputy", "bo")];

    [Fact]
    public void Above_the_largest_share() =>
        Share(0, 0.25m).Unmet(oneThird)
            .Is("department share", "bo", "2027-01-04", "2027-05-30", "Support", "33.333 %", "at most 25 %");

    [Fact]
    public void Below_the_smallest_share() =>
        Share(0.4m, 1).Unmet(oneThird)
            .Is("department share", "bo", "2027-01-04", "2027-05-30", "Support", "33.333 %", "at least 40 %");

    [Fact]
    public void Below_the_smallest_share_with_nothing() =>
        Share(0.4m, 1).Unmet(("2027-01-04", "commander", "ana"))
            .Is("department share", "", "2027-01-04", "2027-05-30", "Support", "0 %");

    [Theory]
    [InlineData(0, 0.334)]
    [InlineData(0.333, 1)]
    // Read in tenths of a percent, widened outward.
    [InlineData(0, 0.3331)]
    [InlineData(0.3339, 1)]
    public void Within_the_share(double min, double max) =>
        Assert.Empty(Share((decimal)min, (decimal)max).Unmet(oneThird));

    [Fact]
    public void A_department_that_lends_nobody_is_told_with_numbers()
    {
        var company = Given.Weekly().WithDepartment("support", d => d with { Share = (0.15m, 1) });
        company = company with { Responders = [.. company.Responders.Where(r => r.Department != "support")] };
        var demand = Assert.Single(company.Unmet(("2027-01-04", "commander", "ana")));
        Assert.Equal((0.15, 0.0), (demand.Asked, demand.Reached));
        Assert.Equal("Support carries 0 % of the load from 2027-01-04 to 2027-05-30, at least 15 % are asked: it lends nobody.", demand.Message);
    }

    [Fact]
    public void A_department_without_buy_in_where_others_have_one_cannot_carry_a_share()
    {
        var company = Given.Weekly().WithDepartment("support", d => d with { Share = (0.15m, 1) })
            .WithDepartment("engineering",
                d => d with { BuyIn = new BuyIn { By = "CTO", Since = Given.Day("2020-01-01") } });
        Assert.Contains("has not agreed to lend anybody",
            Assert.Single(company.Unmet(("2027-01-04", "commander", "ana"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_largest_share_where_nobody_else_can_carry_the_rest()
    {
        var company = Given.Weekly().WithDepartment("engineering", d => d with { Share = (0, 0.74m) });
        company = company with { Responders = [.. company.Responders.Where(r => r.Department == "engineering")] };
        Assert.Contains("at most 74 % are asked: no other department lends anybody.",
            Assert.Single(company.Unmet(("2027-01-04", "commander", "ana"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_that_add_up_to_more_or_less_than_the_whole_say_so()
    {
        var above = Given.Weekly() with { Departments = [.. Given.Weekly().Departments.Select(d => d with { Share = (0.4m, 1) })] };
        Assert.All(above.Unmet(oneThird).Skip(1),
            d => Assert.EndsWith("the smallest shares add up to 120 %.", d.Message, StringComparison.Ordinal));
        var below = Given.Weekly() with { Departments = [.. Given.Weekly().Departments.Select(d => d with { Share = (0, 0.3m) })] };
        Assert.Contains(below.Unmet(oneThird),
            d => d.Message.EndsWith("the largest shares add up to 90 %.", StringComparison.Ordinal));
    }

    [Fact]
    public void Exactly_the_share() =>
        Assert.Empty(Share(0.5m, 0.5m).Unmet(("2027-01-04", "commander", "ana"), ("2027-01-11", "commander", "bo")));

    [Fact]
    public void A_tenth_of_a_percent_beyond() =>
        Share(0, 0.333m).Unmet(oneThird).Is("department share", "bo", "2027-01-04", "2027-05-30");

    [Fact]
    public void An_empty_plan_has_no_shares() => Assert.Empty(Share(0.4m, 1).Unmet());

    [Fact]
    public void What_was_worked_before_does_not_count() =>
        Assert.Empty(Share(0, 0.4m).Worked("2026-12-28", "commander", "bo").Unmet(oneThird));
}
