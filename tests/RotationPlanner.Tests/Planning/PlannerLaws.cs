using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Generated;

namespace RotationPlanner.Tests.Planning;

[Properties(Arbitrary = [typeof(GeneratedCompanies)])]
public class PlannerLaws
{
    static readonly PlanOptions Quick = new() { WorkLimit = 4_000 };

    static readonly string[] demands = ["department diversity", "minimum shifts"];

    [Law(40, Checked = 0.42)]
    public void Every_plan_passes_the_checker_or_says_what_is_unmet(CompanyRecipe recipe)
    {
        var company = recipe.Build();
        if (company.Validate().Count > 0) throw Discard.Case();
        var plan = Planner.Plan(company, Quick);
        Assert.Empty(PlanChecker.Check(plan.Schedule, plan.Assignments));
        Assert.Equal(PlanChecker.Unmet(plan.Schedule, plan.Assignments).Select(v => v.Message), plan.Unmet.Select(v => v.Message));
        Assert.All(plan.Unmet, v => Assert.Contains(v.Rule, demands));
    }

    [Law(12, Checked = 0.3)]
    public void Every_seat_is_either_assigned_once_or_unfilled_with_a_reason(CompanyRecipe recipe)
    {
        var company = recipe.Build();
        if (company.Validate().Count > 0) throw Discard.Case();
        var plan = Planner.Plan(company, Quick);
        var seats = plan.Schedule.Shifts.SelectMany(s => s.Rotation.Roles.Where(r => r.Id != "shadow")
            .SelectMany(r => Enumerable.Range(0, r.Seats.Max).Select(i => (s.Id, r.Id, i))));
        // Trainees' seats go to those who need them, and are not missed otherwise.
        var said = plan.Assignments.Where(a => a.Role != "shadow").Select(a => (a.Shift, a.Role, a.Seat))
            .Concat(plan.Unfilled.Select(u => (u.Shift, u.Role, u.Seat)));
        Assert.Equal(seats.Order(), said.Order());
        Assert.All(plan.Unfilled, u => Assert.Contains("Maybe ", u.Why, StringComparison.Ordinal));
    }

    [Law(2, Checked = 0.12)]
    public void Planning_again_without_a_change_changes_nothing(CompanyRecipe recipe)
    {
        var company = (recipe with { Weeks = 1 }).Build();
        if (company.Validate().Count > 0) throw Discard.Case();
        var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 20_000 });
        var again = Planner.Plan(company, new PlanOptions { WorkLimit = 20_000 });
        Assert.Equal(plan.Assignments, again.Assignments);
    }
}
