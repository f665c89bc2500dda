using RotationPlanner.Rules;
using RotationPlanner.Scheduling;
using RotationPlanner.Solving;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Tests.Generated;

namespace RotationPlanner.Tests.Planning;

public class ReplanTests
{
    // Spent before the search begins: what comes back is the previous plan, mended.
    static readonly PlanOptions NoTime = new() { TimeLimit = TimeSpan.FromTicks(1) };
    static readonly Lazy<Plan> known = new(
        () => Planner.Plan(ManyPeople.Make(24, 84), new PlanOptions { WorkLimit = 600_000 }));

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    public void One_absence_is_mended_with_few_changes_to_within_a_shift_of_the_bound(double at)
    {
        var before = known.Value;
        Assert.True(before.IsComplete);
        var lost = before.Assignments[(int)(at * before.Assignments.Count)];
        var next = Planner.Plan(Without(before.Company, lost), NoTime with { Previous = before });

        Assert.Empty(next.Unfilled);
        Assert.Empty(PlanChecker.Check(next.Schedule, next.Assignments));
        Assert.DoesNotContain(next.Assignments, a => a.Shift == lost.Shift && a.Responder == lost.Responder);
        Assert.InRange(Seats(next).Except(Seats(before)).Count(), 1, 6);
        var worst = next.Proof.Find("worst-excess")!;
        Assert.True(worst.Value - (worst.Claim?.AtLeast ?? 0) <= OneShift(next),
            $"{worst.Value} h is further than {OneShift(next)} h from {worst.Claim?.AtLeast} h.");
    }

    [Fact]
    public void Without_time_to_search_a_plan_that_still_fits_is_kept_as_it_is()
    {
        var before = known.Value;
        Assert.Equal(before.Assignments, Planner.Plan(before.Company, NoTime with { Previous = before }).Assignments);
    }

    static Company Without(Company company, Assignment lost) => company with
    {
        Responders = [.. company.Responders.Select(r => r.Id == lost.Responder ? r with { Unavailable = [.. r.Unavailable, new BusyTime(lost.Start, lost.End)] } : r)],
    };

    static IEnumerable<(string, string, string)> Seats(Plan plan) =>
        plan.Assignments.Select(a => (a.Shift, a.Role, a.Responder));

    /// <summary>The lightest shift in weighted hours, and the tolerance.</summary>
    static double OneShift(Plan plan)
    {
        var measures = new ShiftMeasures(plan.Company);
        var lightest = plan.Schedule.Shifts.Min(s => measures.Of(s, plan.Company.Responders[0]).CreditFor(1m).Total);
        return lightest / 60.0 + plan.Proof.Find("worst-excess")!.Tolerance;
    }
}
