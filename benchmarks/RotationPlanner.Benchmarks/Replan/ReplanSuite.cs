using RotationPlanner.Benchmarks.Ladder;
using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Reporting;
using RotationPlanner.Solving.Bounds;

namespace RotationPlanner.Benchmarks.Replan;

/// <summary>Half a year of 60 people, planned, and planned again after one absence.</summary>
static class ReplanSuite
{
    const double Bar = 0.1;

    public static IEnumerable<Measured> Cases()
    {
        var before = new Lazy<Plan>(() => Planner.Plan(LadderCompany.Make(60, 182, 3, 2, 1), new PlanOptions { TimeLimit = TimeSpan.FromSeconds(5) }));
        // The first of all runs would pay for code that no plan without a previous one has used.
        yield return new ReplanCase { Name = "60x182x3x2, first fair plan, first call", Before = before, BarSeconds = Bar };
        yield return new ReplanCase { Name = "60x182x3x2, first fair plan", Before = before, BarSeconds = Bar };
        foreach (var limit in (double[])[0.1, 0.2, 0.5, 1])
            yield return new ReplanCase { Name = FormattableString.Invariant($"60x182x3x2, limit {limit} s"), Before = before, BarSeconds = Bar, Limit = limit };
    }
}
