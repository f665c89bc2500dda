using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Reporting;
using RotationPlanner.Solving;

namespace RotationPlanner.Benchmarks.Sample;

/// <summary>How even the sample company is planned within a time, and how much of that is proved.</summary>
static class SampleSuite
{
    const double Bar = 2;

    public static IEnumerable<Measured> Cases()
    {
        foreach (var seconds in new[] { Bar, 10 })
        {
            yield return Of($"acme, worst excess, {seconds:0} s", seconds, WorstExcess);
            yield return Of($"acme, everybody's excess, {seconds:0} s", seconds, Excess);
        }
    }

    static Case Of(string name, double seconds, Func<Plan, Judgement> judge) =>
        new() { Suite = "sample", Name = name, Company = SampleCompany.Load, Bar = new Bar(null, Bar, Proved: true), Limit = seconds, Judge = judge };

    static Judgement WorstExcess(Plan plan)
    {
        var tier = Of(plan, "worst-excess");
        return new Judgement(Math.Round(tier.Value, 3), tier.Claim?.AtLeast is { } bound
            ? Math.Round(bound, 3) : null, tier.Status == ProofStatus.Optimal, Faults(plan));
    }

    static Judgement Excess(Plan plan)
    {
        var tier = Of(plan, "excess");
        return new Judgement(Math.Round(tier.Value, 3), tier.Claim?.AtLeast is { } bound
            ? Math.Round(bound, 3) : null, tier.Status == ProofStatus.Optimal, Faults(plan));
    }

    static ObjectiveResult Of(Plan plan, string id) => plan.Proof.Find(id)!;

    // The planner returns checked plans only; what is left to look at is whether every seat is filled.
    static IReadOnlyList<string> Faults(Plan plan) =>
        [.. plan.Unfilled.Where(u => u.Required).Select(u => $"{u.Shift}/{u.Role} is empty")];
}
