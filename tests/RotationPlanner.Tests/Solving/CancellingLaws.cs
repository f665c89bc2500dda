using FsCheck.Xunit;
using RotationPlanner.Rules;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Tests.Generated;

namespace RotationPlanner.Tests.Solving;

[Properties(Arbitrary = [typeof(GeneratedCompanies)], MaxTest = 20)]
public class CancellingLaws
{
    // Far more than the test would be given: only the cancellation ends the search.
    static readonly PlanOptions Long = new() { TimeLimit = TimeSpan.FromHours(1) };

    [Law(8, Checked = 0.3)]
    public void A_search_cancelled_at_any_report_returns_a_checked_plan(CompanyRecipe recipe, byte after)
    {
        var company = recipe.Build();
        if (company.Validate().Count > 0) throw Discard.Case();
        using var source = new CancellationTokenSource();
        var plan = Planner.Plan(company, Long, new CancelAfter(after % 4, source), source.Token);
        Assert.Equal(source.IsCancellationRequested, plan.WasCancelled);
        Assert.Equal(Told(plan), plan.Unmet.Select(v => v.Message));
    }

    [Law(8, Checked = 0.3)]
    public void A_search_cancelled_before_it_began_returns_a_checked_plan(CompanyRecipe recipe)
    {
        var company = recipe.Build();
        if (company.Validate().Count > 0) throw Discard.Case();
        var plan = Planner.Plan(company, Long, null, new CancellationToken(canceled: true));
        Assert.True(plan.WasCancelled);
        Assert.Equal(Told(plan), plan.Unmet.Select(v => v.Message));
    }

    [Law(8, Checked = 0.3)]
    public void A_replan_cancelled_before_it_began_keeps_seats_of_the_previous_plan_alone(CompanyRecipe recipe)
    {
        var company = recipe.Build();
        if (company.Validate().Count > 0) throw Discard.Case();
        var before = Planner.Plan(company, new PlanOptions { WorkLimit = 1 });
        var plan = Planner.Plan(company, Long with { Previous = before }, null, new CancellationToken(canceled: true));
        Assert.True(plan.WasCancelled);
        Assert.Subset(before.Assignments.Select(a => (a.Shift, a.Role, a.Responder))
            .ToHashSet(), plan.Assignments.Select(a => (a.Shift, a.Role, a.Responder)).ToHashSet());
        Assert.Equal(Told(plan), plan.Unmet.Select(v => v.Message));
    }

    // What the checker says: demands that the seats do not meet, and nothing else.
    static IEnumerable<string> Told(Plan plan)
    {
        Assert.Empty(PlanChecker.Check(plan.Schedule, plan.Assignments));
        return PlanChecker.Unmet(plan.Schedule, plan.Assignments).Select(v => v.Message);
    }

    sealed class CancelAfter(int reports, CancellationTokenSource source) : IProgress<PlanProgress>
    {
        int heard;

        public void Report(PlanProgress value)
        {
            if (heard++ >= reports) source.Cancel();
        }
    }
}
