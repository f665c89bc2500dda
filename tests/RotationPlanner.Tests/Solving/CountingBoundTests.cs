using FsCheck.Xunit;
using RotationPlanner.Scheduling;
using RotationPlanner.Solving;
using RotationPlanner.Solving.Portfolio;
using RotationPlanner.Solving.Search;
using RotationPlanner.Tests.Generated;

namespace RotationPlanner.Tests.Solving;

public class CountingBoundTests
{
    [Property(Arbitrary = [typeof(GeneratedCompanies)], MaxTest = 100)]
    public void No_search_leaves_fewer_seats_empty_than_counting_allows(CompanyRecipe recipe, int seed)
    {
        var company = recipe.Build();
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        var state = new SearchState(new ProgramIndex(program));
        var random = new Random(seed);
        new Construction(state, random).Run(default);
        new LocalSearch(state, random).Run(new Budget(null, 2_000, default));
        Assert.True(state.Required >= CountingBound.Overfull(program).Sum(s => s.Missing));
    }

    [Fact]
    public void One_person_capped_at_two_in_fourteen_days_misses_what_is_over_two()
    {
        var recipe = new CompanyRecipe([new PersonRecipe(0, 0, false, false, -1, false)], 2, PatternRecipe.Daily, [RuleRecipe.ShiftCap]);
        var company = recipe.Build();
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        // Fourteen days with two required seats each; two can be filled.
        Assert.Equal(26, CountingBound.Overfull(program).Sum(s => s.Missing));
    }
}
