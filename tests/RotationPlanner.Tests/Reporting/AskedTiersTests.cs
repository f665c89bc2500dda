using RotationPlanner.Reporting;
using RotationPlanner.Rules;
using RotationPlanner.Solving;

namespace RotationPlanner.Tests.Reporting;

/// <summary>Lines of a proof that say nothing about the plan are left out of what people read.</summary>
public class AskedTiersTests
{
    static readonly Company Plain = Bare(SampleCompany.Create(weeks: 4));

    [Theory]
    [InlineData("demands")]
    [InlineData("departments")]
    [InlineData("preferences")]
    public void Nothing_is_told_of_what_nobody_asks_for(string tier) =>
        Assert.DoesNotContain(tier, Told(Plain, tier, 0));

    [Theory]
    [InlineData("demands")]
    [InlineData("departments")]
    [InlineData("preferences")]
    [InlineData("optional coverage")]
    public void A_value_other_than_zero_is_always_told(string tier) => Assert.Contains(tier, Told(Plain, tier, 3));

    [Theory]
    [InlineData("coverage")]
    [InlineData("worst excess")]
    [InlineData("something new")]
    public void What_counts_for_every_plan_is_told_also_at_zero(string tier) =>
        Assert.Contains(tier, Told(Plain, tier, 0));

    [Fact]
    public void A_demand_or_a_wish_that_somebody_has_is_told_also_where_it_is_met()
    {
        Assert.Contains("demands",
            Told(Plain with { Departments = [Plain.Departments[0] with { Share = new ShareTarget(0.1m) },
            .. Plain.Departments.Skip(1)] }, "demands", 0));
        Assert.Contains("demands", Told(Plain with { Rules = [new DepartmentDiversity(3, 28)] }, "demands", 0));
        var wisher = Plain.Responders[0] with { Avoids = [DaySelector.Every(NodaTime.IsoDayOfWeek.Saturday)] };
        Assert.Contains("preferences", Told(Plain with { Responders = [wisher, .. Plain.Responders.Skip(1)] },
            "preferences", 0));
    }

    [Fact]
    public void Holidays_are_told_of_where_somebody_serves_on_one()
    {
        Assert.DoesNotContain("worst excess of holidays", Told(Plain, "worst excess of holidays", 0));
        Assert.Contains("worst excess of nights", Told(Plain, "worst excess of nights", 0));
    }

    static IEnumerable<string> Told(Company company, string tier, double value) =>
        new ReportView(SamplePlan.Create(company) with
    {
        Proof = new([new(tier, value, 0, "units", ProofStatus.Optimal, "zero is least")], "none"),
    }).Tiers.Select(t => t.Tier);

    static Company Bare(Company company) =>
        company with { Departments = [.. company.Departments.Select(d => d with { Share = null })], Holidays = [],
        Responders = [.. company.Responders.Select(r => r with { Holidays = null })] };
}
