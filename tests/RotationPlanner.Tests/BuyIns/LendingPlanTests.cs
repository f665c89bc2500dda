using RotationPlanner.Solving;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.BuyIns;

public class LendingPlanTests
{
    static readonly BuyIn agreed = new() { By = "CTO", Since = Given.Day("2026-01-01") };
    static readonly PlanOptions brief = new() { WorkLimit = 20_000 };
    static readonly Company company = Given.Weekly().WithDepartment("engineering", d => d with { BuyIn = agreed });

    static readonly Plan plan = Planner.Plan(company, brief);

    [Fact]
    public void Only_departments_with_a_buy_in_hold_seats() =>
        Assert.Equal(["ada", "ana"], plan.Assignments.Select(a => a.Responder).Distinct().Order());

    [Fact]
    public void Who_is_not_lent_owes_nothing() =>
        Assert.All(plan.Fairness.People.Where(p => p.Responder is "bo" or "cy" or "tim"),
            p => Assert.Equal((0, 0), (p.Share.Total, p.Seats)));

    [Fact]
    public void An_empty_seat_names_the_department_and_the_leader_to_ask()
    {
        var alone = company.With("ada", r => r with { Stage = "candidate" });
        var why = Planner.Plan(alone, brief).Unfilled.First(u => u.Required).Why;
        Assert.Contains("1 is of Support, which has not agreed to lend anybody", why, StringComparison.Ordinal);
        Assert.Contains("Maybe ask the leader of Sales for a buy-in, or certify one more", why,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_pin_to_somebody_who_is_not_lent_is_told()
    {
        var problem = Assert.Single(
            (company with { Pins = [new Pin("command/2027-01-04", "commander", "bo")] }).Validate());
        Assert.Contains("not agreed to lend", problem.Message, StringComparison.Ordinal);
    }
}
