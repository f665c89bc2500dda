using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Solving;

namespace RotationPlanner.Benchmarks.Sample;

/// <summary>How much of the sample company's individual fairness is proved within a time.</summary>
static class SampleSuite
{
    const double Bar = 2;

    public static IEnumerable<Measured> Cases()
    {
        foreach (var seconds in new[] { Bar, 10 })
        {
            yield return Of($"acme, worst excess, {seconds:0} s", seconds, WorstExcess);
            yield return Of($"acme, people not proved, {seconds:0} s", seconds, NotProved);
        }
    }

    static Case Of(string name, double seconds, Func<Plan, Judgement> judge) =>
        new() { Suite = "sample", Name = name, Company = SampleCompany.Load, Bar = new Bar(null, Bar, Proved: true), Limit = seconds, Judge = judge };

    static Judgement WorstExcess(Plan plan)
    {
        var tier = Tier(plan, "worst excess");
        return new Judgement(Math.Round(tier.Value, 3), tier.Bound is { } bound ? Math.Round(bound, 3) : null, tier.Status == ProofStatus.Optimal, Faults(plan));
    }

    /// <summary>People whose excess might be lower in a plan that is as good for all who are more loaded.</summary>
    static Judgement NotProved(Plan plan)
    {
        var tier = Tier(plan, "excess person by person");
        return new Judgement(plan.Fairness.People.Count - tier.Value, 0, tier.Status == ProofStatus.Optimal, Faults(plan));
    }

    static TierProof Tier(Plan plan, string name) => plan.Proof.Tiers.Single(t => t.Tier == name);

    // The planner returns checked plans only; what is left to look at is whether every seat is filled.
    static IReadOnlyList<string> Faults(Plan plan) => [.. plan.Unfilled.Where(u => u.Required).Select(u => $"{u.Shift}/{u.Role} is empty")];
}
