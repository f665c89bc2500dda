using FsCheck.Xunit;
using RotationPlanner.Program;
using RotationPlanner.Solving;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Tests.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.Conformance;

/// <summary>What every phase promises, on the same programs.</summary>
public class PhaseLaws
{
    [Property(MaxTest = 6)]
    public void A_phase_breaks_no_limit_and_makes_no_key_worse_and_its_counters_equal_a_recount(int seed)
    {
        foreach (var program in Generated.All(seed))
            foreach (var stage in Generated.Stages)
            {
                var context = Generated.Begin(program, seed & int.MaxValue);
                var before = context.State.Snapshot();
                Generated.Run(stage, context);
                AssertSound(stage.Phase, context, before);
            }
    }

    [Property(MaxTest = 6)]
    public void A_cancelled_phase_leaves_a_plan_as_sound_and_no_worse(int seed)
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        foreach (var program in Generated.All(seed))
            foreach (var stage in Generated.Stages)
            {
                using var effort = new Effort(null, null, source.Token);
                var context = Generated.Begin(program, seed & int.MaxValue, effort);
                var before = context.State.Snapshot();
                Generated.Run(stage, context);
                AssertSound(stage.Phase, context, before);
                Assert.InRange(effort.Spent, 0, 64);
            }
    }

    [Property(MaxTest = 4)]
    public void Phases_in_a_row_keep_the_laws_as_well(int seed)
    {
        foreach (var program in Generated.All(seed))
        {
            var context = Generated.Begin(program, seed & int.MaxValue);
            foreach (var stage in Pipeline.Stages)
            {
                var before = context.State.Snapshot();
                Generated.Run(stage, context);
                AssertSound(stage.Phase, context, before);
            }
        }
    }

    [Fact]
    public void Every_phase_finds_something_to_do_in_these_programs()
    {
        // Rows of one class differ in their share alone, and one of them waits for a program too large to draw here.
        var idle = Generated.Stages.Select(s => s.Phase.GetType()).ToHashSet();
        for (var seed = 0; seed < 30 && idle.Count > 0; seed++)
            foreach (var program in Generated.All(seed))
                foreach (var stage in Generated.Stages.Where(s => idle.Contains(s.Phase.GetType())))
                {
                    var context = Generated.Begin(program, seed);
                    var (before, known) = (context.State.Snapshot(), Known(context));
                    if (!Generated.Run(stage, context)) continue;
                    if (!before.Values.AsSpan().SequenceEqual(context.State.Values)
                        || !known.SequenceEqual(Known(context)))
                        idle.Remove(stage.Phase.GetType());
                }
        Assert.Empty(idle);
    }

    [Fact]
    public void Names_tell_phases_apart_but_for_bounds_which_are_asked_twice()
    {
        var names = Pipeline.Stages.Select(s => s.Phase.Name).ToList();
        Assert.Equal(["bounds"], names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(Pipeline.Stages, s => Assert.NotEmpty(s.Why));
    }

    static void AssertSound(IPhase phase, SearchContext context, Solution before)
    {
        var (program, state) = (context.Program, context.State);
        var (old, score) = (Score.Of(program, before), Score.Of(program, state.Snapshot()));
        Assert.True(score.Limits <= old.Limits, $"{phase.Name} breaks a limit");
        Assert.True(new Recount(program, state.Values).IsWithinForms(), $"{phase.Name} breaks a form");
        AssertCounted(score, state);
        // Phases of the earlier objectives keep the order without tolerance, those of the later ones the one with it.
        Assert.True(
            score.CompareTo(old) <= 0 || Compare(Key(context, state.Snapshot()), Key(context, before)) <= 0,
            $"{phase.Name} makes the plan worse");
    }

    static void AssertCounted(Score score, SearchState state)
    {
        Assert.Equal((score.Limits, score.UnmetObligations, score.Uncovered),
            (state.Limits, state.UnmetObligations, state.Uncovered));
        Assert.Equal((score.UncoveredOptional, score.UnmetDemands), (state.UncoveredOptional, state.UnmetDemands));
        Assert.Equal(score.Training, state.Training);
        Assert.Equal(score.Goals, state.Goals);
        Assert.Equal(score.Load, state.LoadValues.Length == 0 ? [] : state.LoadValues[0].OrderDescending());
    }

    static IEnumerable<long?> Known(SearchContext context) =>
        [.. Objectives.Tiers(context.Program).Select(t => context.Bounds.Of(t, context.State))];

    /// <summary>Objective by objective, by how much a plan is above the anchors and the tolerance.</summary>
    static long[][] Key(SearchContext context, Solution solution)
    {
        var state = new SearchState(context.State.Index);
        state.Follow(solution);
        var anchors = context.Archive.Anchors();
        return [.. context.Archive.Objectives.Select((o, i) => o.Read(state).Select((x, k) => Math.Max(0, x - anchors[i][k] - o.Tolerance)).ToArray())];
    }

    static int Compare(long[][] one, long[][] other)
    {
        for (var i = 0; i < one.Length; i++)
            if (one[i].AsSpan().SequenceCompareTo(other[i]) is not 0 and var order) return order;
        return 0;
    }
}
