using FsCheck.Xunit;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Solving.Construction;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Tests.Solving.LargeNeighbourhoodSearch;

public class NeighbourhoodPartLaws
{
    [Property(MaxTest = 40)]
    public void A_neighbourhood_asked_as_a_part_ends_as_good_as_one_asked_within_the_whole(int seed)
    {
        var company = RandomConstraints.Company(seed, balancesLoad: true);
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        var exact = new Exact(Runs.Context(Begun(program, seed)));
        var random = new Random(seed);
        var frozen = Enumerable.Range(0, program.VariableCount).Select(_ => random.Next(2) == 0).ToArray();
        var holds = new List<RotationPlanner.Program.Hold>();
        foreach (var tier in Objectives.Tiers(program).TakeWhile(t => t.Rank == 0))
        {
            var (within, apart) = (Begun(program, seed), Begun(program, seed));
            exact.Improve(within, tier, holds, TimeSpan.FromHours(1), 2, frozen);
            exact.ImprovePart(apart, tier, holds, TimeSpan.FromHours(1), 2, frozen);
            Assert.Equal(Exact.ValueOf(tier, within), Exact.ValueOf(tier, apart));
            holds.Add(new(tier, Exact.ValueOf(tier, Begun(program, seed))));
        }
    }

    static SearchState Begun(SeatProgram program, int seed)
    {
        var state = new SearchState(new ProgramIndex(program));
        new GreedyConstruction(state, new Random(seed)).Run(default);
        return state;
    }
}
