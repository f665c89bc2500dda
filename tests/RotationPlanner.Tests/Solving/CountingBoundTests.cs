using FsCheck.Xunit;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.Construction;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Tests.Generated;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Solving;

public class CountingBoundTests
{
    [Law(40, Arbitrary = [typeof(GeneratedCompanies)])]
    public void No_search_leaves_fewer_seats_empty_than_counting_allows(CompanyRecipe recipe, int seed)
    {
        var company = recipe.Build();
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        var state = new SearchState(new ProgramIndex(program));
        var random = new Random(seed);
        new GreedyConstruction(state, random).Run(default);
        new IteratedLocalSearch(state, random).Run(new Budget(null, 2_000, default));
        Assert.True(state.Uncovered >= CountingBound.Overfull(program).Sum(s => s.Missing));
    }

    [Fact]
    public void One_person_capped_at_two_in_fourteen_days_misses_what_is_over_two()
    {
        var recipe = new CompanyRecipe(
            [new PersonRecipe(0, 0, false, false, -1, false)], 2, PatternRecipe.Daily, [RuleRecipe.ShiftCap]);
        var company = recipe.Build();
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        // Fourteen days with two required seats each; two can be filled.
        Assert.Equal(26, CountingBound.Overfull(program).Sum(s => s.Missing));
    }

    [Fact]
    public void A_window_in_other_units_than_days_bounds_no_days()
    {
        var company = new CompanyRecipe(
            [new PersonRecipe(0, 0, false, false, -1, false)], 2, PatternRecipe.Daily, []).Build();
        company = company with { Rotations = [.. company.Rotations.Select(r => r with { Rules = [new HalfDays()] })] };
        Assert.Empty(CountingBound.Overfull(ProgramCompiler.Compile(company, Schedule.Of(company)).Program));
    }

    /// <summary>At most seven shifts in fourteen half-days: one a day is no more.</summary>
    sealed class HalfDays : IRule
    {
        public string Name => "half-days";

        public void Lower(ProgramBuilder program)
        {
            foreach (var responder in program.Company.Responders)
                program.Window(new Label(Name, "has too many"), responder, program.Of(responder)
                    .Select(c => (c, 2 * c.Slot.Day, 1L)), days: 14, most: 7);
        }

        public IEnumerable<Violation> Check(Roster roster) => [];
    }
}
