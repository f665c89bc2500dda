using FsCheck.Xunit;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Solving.Construction;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Tests.Generated;

namespace RotationPlanner.Tests.Solving;

public class SearchStateLaws
{
    [Property(Arbitrary = [typeof(GeneratedCompanies)], MaxTest = 100)]
    public void Counters_equal_a_full_recount_after_any_sequence_of_flips(CompanyRecipe recipe, int seed)
    {
        var program = Compile(recipe);
        var state = new SearchState(new ProgramIndex(program));
        var random = new Random(seed);
        for (var i = 0; i < 60 && program.VariableCount > 0; i++)
        {
            state.Flip(random.Next(program.VariableCount));
            AssertSame(Score.Of(program, state.Snapshot()), state);
        }
    }

    [Law(40, Arbitrary = [typeof(GeneratedCompanies)])]
    public void A_search_only_ever_ends_better_and_keeps_every_limit(CompanyRecipe recipe, int seed)
    {
        var program = Compile(recipe);
        var state = new SearchState(new ProgramIndex(program));
        var random = new Random(seed);
        new GreedyConstruction(state, random).Run(default);
        var before = Score.Of(program, state.Snapshot());
        new IteratedLocalSearch(state, random).Run(new Budget(null, 3_000, default));
        var after = Score.Of(program, state.Snapshot());
        AssertSame(after, state);
        Assert.True(after.CompareTo(before) <= 0);
        Assert.Equal(0, after.Limits);
    }

    static SeatProgram Compile(CompanyRecipe recipe)
    {
        var company = recipe.Build();
        return ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
    }

    internal static void AssertSame(Score recount, SearchState state)
    {
        Assert.Equal(recount.Limits, state.Limits);
        Assert.Equal(recount.UnmetObligations, state.UnmetObligations);
        Assert.Equal(recount.Uncovered, state.Uncovered);
        Assert.Equal(recount.UncoveredOptional, state.UncoveredOptional);
        Assert.Equal(recount.Training, state.Training);
        Assert.Equal(recount.Goals, state.Goals);
        Assert.Equal(recount.Load, state.LoadValues[0].OrderDescending());
        Assert.Equal(recount.UnmetDemands, state.UnmetDemands);
    }
}
