using FsCheck.Xunit;
using RotationPlanner.Program;
using RotationPlanner.Solving.Construction;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Tests.Solving.CpSat;

/// <summary>Climbs: both engines against trying everything.</summary>
[Properties(Arbitrary = [typeof(RandomClimbs)])]
public class ClimbTests
{
    [Property(MaxTest = 60)]
    internal void Training_is_brought_on_as_far_as_can_be_and_is_held_while_load_is_evened_out(SeatProgram program)
    {
        var holds = new List<Hold>();
        foreach (var tier in new[] { Tier.Uncovered, Tier.Training, Tier.Load(0, 0) })
        {
            var best = BruteForce.Least(program, tier, holds)!.Value;
            var answer = CpSatEngine.Ask(new Question { Program = program, Objective = tier, Holds = holds, DeterministicLimit = 10 }, CancellationToken.None);
            Assert.Equal(Outcome.Optimal, answer.Outcome);
            Assert.Equal(best, answer.Objective);
            Assert.True(BruteForce.IsWithin(program, answer.Solution!.Values, tier, holds));
            holds.Add(new Hold(tier, best));
        }
    }

    [Property(MaxTest = 100)]
    internal void Counters_equal_both_recounts_after_any_sequence_of_flips(SeatProgram program, int seed)
    {
        var state = new SearchState(new ProgramIndex(program));
        var random = new Random(seed);
        for (var i = 0; i < 60; i++)
        {
            state.Flip(random.Next(program.VariableCount));
            var values = state.Snapshot();
            SearchStateLaws.AssertSame(Score.Of(program, values), state);
            var recounts = program.Climbs.Select(c => new ClimbRecount(program, c, values.Values)).ToList();
            Assert.Equal(recounts.Sum(r => r.Misses), state.Limits);
            Assert.Equal(recounts.Sum(r => r.Cost), state.Training);
        }
    }

    [Law(100, Checked = 0.24)]
    internal void Every_plan_that_is_read_without_a_miss_is_in_the_model_at_no_more_cost_so_that_proofs_hold(
        SeatProgram program, int seed)
    {
        var state = new SearchState(new ProgramIndex(program));
        var (random, checks) = (new Random(seed), 0);
        for (var i = 0; i < 20; i++)
        {
            state.Flip(random.Next(program.VariableCount));
            if (state.Limits + state.UnmetObligations > 0 || program.SlotVariables.Where((all, s) => all.Count(v => state.Values[v]) > program.Seats[s]).Any()) continue;
            var question = new Question { Program = program, Objective = Tier.Training, Hint = state.Snapshot(), Frozen = [.. Enumerable.Repeat(true, program.VariableCount)] };
            Assert.True(new AskedModel(question, CancellationToken.None).HintFits);
            var answer = CpSatEngine.Ask(question with { DeterministicLimit = 1 }, CancellationToken.None);
            Assert.InRange(answer.Objective!.Value, 0, state.Training);
            checks++;
        }
        if (checks == 0) throw Discard.Case();
    }

    [Property(MaxTest = 100)]
    internal void A_plan_of_the_local_search_is_a_hint_that_fits_and_costs_the_same(SeatProgram program, int seed)
    {
        var state = new SearchState(new ProgramIndex(program));
        new GreedyConstruction(state, new Random(seed)).Run(default);
        new IteratedLocalSearch(state, new Random(seed)).Run(new Budget(null, 300, default));
        Assert.Equal(0, state.Limits);
        var asked = new AskedModel(new Question { Program = program, Objective = Tier.Training, Hint = state.Snapshot() }, CancellationToken.None);
        Assert.True(asked.HintFits);
        Assert.Equal(state.Training, asked.Unsolved().Objective);
    }
}
