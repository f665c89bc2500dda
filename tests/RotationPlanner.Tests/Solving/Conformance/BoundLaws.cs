using FsCheck.Xunit;
using RotationPlanner.Program;
using RotationPlanner.Solving;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Tests.Solving.Conformance;

/// <summary>What every bound promises, whichever phase found it.</summary>
public class BoundLaws
{
    [Property(MaxTest = 8)]
    public void No_plan_at_all_is_below_what_a_phase_says_of_plans_like_it(int seed)
    {
        foreach (var program in Generated.Tiny(seed))
        {
            var plans = States(program);
            foreach (var stage in Generated.Stages)
            {
                var context = Generated.Begin(program, seed & int.MaxValue);
                Generated.Run(stage, context);
                AssertTrue(stage.Phase.Name, context, plans);
            }
        }
    }

    [Property(MaxTest = 8)]
    public void No_plan_at_all_is_below_what_is_known_in_the_end(int seed)
    {
        foreach (var program in Generated.Tiny(seed))
        {
            var context = Generated.Begin(program, seed & int.MaxValue);
            foreach (var stage in Pipeline.Stages) Generated.Run(stage, context);
            context.Bounds.RankWorst(context.State);
            context.Bounds.FillRanks(context.State);
            AssertTrue("the whole search", context, States(program));
        }
    }

    [Fact]
    public void Phases_bound_more_than_zero_often_enough_for_the_laws_to_be_about_something()
    {
        var raised = 0;
        for (var seed = 0; seed < 12; seed++)
            foreach (var program in Generated.Tiny(seed))
            {
                var context = Generated.Begin(program, seed);
                foreach (var stage in Pipeline.Stages) Generated.Run(stage, context);
                if (Objectives.Tiers(program)
                    .Any(t => context.Bounds.Of(t, context.State) is not (null or 0))) raised++;
            }
        Assert.InRange(raised, 12, 36);
    }

    static List<SearchState> States(SeatProgram program) => [.. Generated.Plans(program).Select(plan =>
    {
        var state = new SearchState(new ProgramIndex(program));
        state.Follow(plan);
        return state;
    })];

    static void AssertTrue(string who, SearchContext context, List<SearchState> plans)
    {
        foreach (var plan in plans.Where(p => p.Limits == 0))
            foreach (var tier in Objectives.Tiers(context.Program))
                if (context.Bounds.Of(tier, plan) is { } bound && Exact.ValueOf(tier, plan) is var value
                    && value < bound)
                    Assert.Fail($"{who}: {tier} is said to be at least {bound}, and a plan has {value}");
    }
}
