using NodaTime;
using RotationPlanner.Recognition;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Recognition;

/// <summary>What a leader is told before they agree.</summary>
public class BuyInRequestTests
{
    static readonly PlanOptions quick = new() { WorkLimit = 20_000 };

    static readonly Company company = Given.Weekly() with
    {
        Horizon = new DateInterval(Given.Day("2027-01-04"), Given.Day("2027-03-28")),
    };

    static readonly Plan plan = Planner.Plan(company, quick);
    static readonly BuyInRequest asked = BuyInRequest.Of(company, "support", plan, quick);

    [Fact]
    public void The_hours_are_those_of_the_plan_by_quarter_and_by_person()
    {
        var seats = plan.Assignments.Where(a => a.Responder == "bo").ToList();
        var bo = Assert.Single(asked.People);
        Assert.Equal(seats.Sum(a => (a.End - a.Start).TotalHours), bo.Hours, 6);
        Assert.Equal(bo.Hours, asked.Quarters.Sum(q => q.Used), 6);
        Assert.Equal(seats.Select(a => a.Role).Distinct().Order(StringComparer.Ordinal), bo.Roles.Order(StringComparer.Ordinal));
        // A week of command takes the five working days of its holder.
        Assert.Equal(seats.Count / 12.0, asked.PartOfWorkingTime, 2);
    }

    [Fact]
    public void Without_the_department_nobody_of_it_serves_and_the_others_carry_more()
    {
        Assert.True(asked.OthersMean.Without > asked.OthersMean.With);
        Assert.True(asked.OthersMost.Without >= asked.OthersMost.With);
        Assert.Equal(0, asked.EmptySeats.With);
        Assert.Contains(asked.Sentences, s => s.StartsWith("Without Support the others serve ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_department_that_has_not_agreed_is_planned_as_if_it_had()
    {
        var silent = company.AllLent().WithDepartment("support", d => d with { BuyIn = null });
        Assert.NotEmpty(BuyInRequest.Of(silent, "support", options: quick).People);
        var over = company.AllLent().WithDepartment("support", d => d with { BuyIn = d.BuyIn! with { Until = Given.Day("2027-01-01") } });
        Assert.NotEmpty(BuyInRequest.Of(over, "support", options: quick).People);
        Assert.Throws<ArgumentException>(() => BuyInRequest.Of(silent, "support", plan, quick));
        Assert.Throws<ArgumentException>(() => BuyInRequest.Of(company, "suport", plan, quick));
    }

    [Fact]
    public void New_commanders_are_told_with_their_dates()
    {
        var gained = BuyInRequest.Of(company, "sales", options: new PlanOptions { WorkLimit = 400_000 });
        Assert.Equal(1, gained.Commanders);
        var tim = Assert.Single(gained.NewCommanders);
        Assert.Equal(("tim", Ladder.Certified), (tim.Responder, tim.Rung));
        Assert.Contains(gained.Sentences, s => s.Contains("1 more may command: Tim Roe from ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_says_the_same_and_loads_nothing()
    {
        var html = (asked with { Recognised = ["<script>alert(1)</script>"] }).ToHtml();
        Assert.Contains("If it lends nobody", html, StringComparison.Ordinal);
        Assert.Contains("Bo Chen", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("default-src", html, StringComparison.Ordinal);
    }
}
