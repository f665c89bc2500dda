using FsCheck.Xunit;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Solving.Construction;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Tests.Generated;
using RotationPlanner.Tests.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.LocalSearch;

/// <summary>What every operator of the local search keeps.</summary>
public class MoveLaws
{
    [Law(100, Checked = 0.48, Arbitrary = [typeof(GeneratedCompanies)])]
    public void After_any_sequence_of_moves_of_any_operator_counters_equal_a_full_recount(
        CompanyRecipe recipe, int seed) => AssertExact(recipe.Build(), seed);

    [Law(100, Checked = 0.48)]
    public void Whatever_constraints_a_rule_posts_moves_of_any_operator_keep_limits_and_counters(int seed) =>
        AssertExact(RandomConstraints.Company(seed, balancesLoad: true), seed);

    [Property(Arbitrary = [typeof(GeneratedCompanies)], MaxTest = 100)]
    public void A_move_taken_back_leaves_everything_as_it_was(CompanyRecipe recipe, int seed)
    {
        var (state, random) = Begun(recipe.Build(), seed);
        var before = state.Snapshot().Values;
        var journey = new Move(state);
        var move = new Move(state, journey);
        journey.Begin();
        foreach (var own in new Neighbourhood(state, random).Operators)
            for (var i = 0; i < 10; i++)
            {
                move.Begin();
                own.Try(move, tournament: 1 + random.Next(4));
                move.TakeBack();
                Assert.Equal(before, state.Values);
                Assert.Empty(journey.Flips);
            }
        SearchStateLaws.AssertSame(Score.Of(state.Index.Program, state.Snapshot()), state);
    }

    [Property(MaxTest = 60)]
    public void Every_move_drawn_from_some_days_moves_a_seat_of_those_days(int seed)
    {
        var random = new Random(seed);
        var state = new SearchState(new ProgramIndex(WeeksAndDays.Program(random)));
        new GreedyConstruction(state, random).Run(default);
        var first = state.Index.DayOf.Min() + random.Next(60);
        var days = new Stretch(first, first + random.Next(28));
        var neighbourhood = new Neighbourhood(state, random) { Within = days };
        var move = new Move(state);
        foreach (var own in neighbourhood.Operators)
            for (var i = 0; i < 30; i++)
            {
                move.Begin();
                if (own.Try(move, tournament: 1 + random.Next(4)))
                    Assert.Contains(move.Flips, v => days.Has(state.Index.DayOf[v]));
                else move.TakeBack();
            }
    }

    static void AssertExact(Company company, int seed)
    {
        var (state, random) = Begun(company, seed);
        var program = state.Index.Program;
        if (program.VariableCount == 0) throw Discard.Case();
        var move = new Move(state);
        var operators = new Neighbourhood(state, random).Operators.ToArray();
        for (var i = 0; i < 60; i++)
        {
            move.Begin();
            if (!operators[random.Next(operators.Length)].Try(move, tournament: 1 + random.Next(4))) { move.TakeBack(); continue; }
            SearchStateLaws.AssertSame(Score.Of(program, state.Snapshot()), state);
            Assert.True(new Recount(program, state.Values).IsWithinForms());
        }
    }

    static (SearchState State, Random Random) Begun(Company company, int seed)
    {
        var random = new Random(seed);
        var state = new SearchState(new ProgramIndex(ProgramCompiler.Compile(company, Schedule.Of(company)).Program));
        new GreedyConstruction(state, random).Run(default);
        return (state, random);
    }
}
