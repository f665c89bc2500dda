using RotationPlanner.Solving;
using RotationPlanner.Tests.Reporting;
using RotationPlanner.Reporting;

namespace RotationPlanner.Tests.Tool;

/// <summary>When a new plan must not replace the one that is there.</summary>
public class PlanComparisonTests
{
    static readonly Plan Sample = SamplePlan.Create(SampleCompany.Create(weeks: 4));

    [Fact]
    public void How_a_plan_was_found_and_proved_makes_it_no_other_plan() =>
        Assert.True(PlanComparison.AreEqual(Sample, Sample with { Revision = 9, WasCancelled = true, Proof = new([]) { Solver = "another" } }));

    [Fact]
    public void A_reason_a_load_or_a_seat_makes_it_another_plan()
    {
        Assert.False(PlanComparison.AreEqual(Sample, Sample with { Unfilled = [.. Sample.Unfilled.Select(u => u with { Why = "other" })] }));
        Assert.False(PlanComparison.AreEqual(Sample, More(Sample, 60)));
        Assert.False(PlanComparison.AreEqual(Sample, Sample with { Assignments = [.. Sample.Assignments.Skip(1)] }));
    }

    [Fact]
    public void A_finished_plan_with_as_many_seats_replaces_whatever_else_it_says() =>
        Assert.Null(PlanComparison.WhyWorse(More(Sample, 600), Sample));

    [Fact]
    public void A_cancelled_plan_does_not_replace_one_that_is_more_even()
    {
        var cancelled = More(Sample, 600) with { WasCancelled = true };
        Assert.Contains("worst excess", PlanComparison.WhyWorse(cancelled, Sample), StringComparison.Ordinal);
        Assert.Null(PlanComparison.WhyWorse(Sample with { WasCancelled = true }, More(Sample, 600)));
    }

    [Fact]
    public void Fewer_required_seats_are_worse_however_the_search_ended()
    {
        var required = Sample.Assignments.First(a => a.Role == "commander");
        var fewer = Sample with { Assignments = [.. Sample.Assignments.Where(a => a != required)] };
        Assert.Contains("required seats", PlanComparison.WhyWorse(fewer, Sample), StringComparison.Ordinal);
        Assert.Null(PlanComparison.WhyWorse(Sample, fewer));
    }

    // Everybody carries more, by so many minutes.
    static Plan More(Plan plan, long minutes) => plan with
    {
        Fairness = plan.Fairness with { People = [.. plan.Fairness.People.Select(p => p with { Load = p.Load + new Credit(minutes, 0, 0, 0) })] },
    };
}
