using RotationPlanner.Benchmarks.Ladder;
using RotationPlanner.Benchmarks.Sample;
using RotationPlanner.Solving.Bounds;

namespace RotationPlanner.Benchmarks.Running;

/// <summary>Plans something small first, so that what is measured is neither the runtime's compiler nor the loading of the solver.</summary>
static class WarmUp
{
    public static void Run()
    {
        for (var seed = 0; seed < 3; seed++)
            Planner.Plan(LadderCompany.Make(24, 40, 2, 1, seed),
                new PlanOptions { TimeLimit = TimeSpan.FromSeconds(0.7) });
        // Where people climb, more code runs than a company without trainees needs. No case is measured with this seed.
        Planner.Plan(SampleCompany.Load(), new PlanOptions { TimeLimit = TimeSpan.FromSeconds(2), Seed = 0 });
    }
}
