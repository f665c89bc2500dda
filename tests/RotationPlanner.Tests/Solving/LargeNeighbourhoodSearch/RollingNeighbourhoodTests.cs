using RotationPlanner.Planning.Compiling;
using RotationPlanner.Solving.LargeNeighbourhoodSearch;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Tests.Planning;

namespace RotationPlanner.Tests.Solving.LargeNeighbourhoodSearch;

public class RollingNeighbourhoodTests
{
    [Fact]
    public void Stretches_of_a_long_horizon_come_in_order_of_time_and_each_overlaps_the_one_before()
    {
        var (passes, last) = Passes();
        Assert.Equal(last, passes[0][^1].Last);
        Assert.Equal(0, passes[0][0].First);
        foreach (var pass in passes)
            Assert.All(pass.Zip(pass.Skip(1)), pair =>
            {
                Assert.InRange(pair.Second.First, pair.First.First + 1, pair.First.Last);
                Assert.True(pair.Second.Last > pair.First.Last);
            });
    }

    [Fact]
    public void The_next_pass_has_its_joints_elsewhere()
    {
        var (passes, last) = Passes();
        Assert.True(passes.Count >= 3);
        var joints = passes.Select(pass => pass.Select(s => s.Last).Where(slot => slot < last).ToHashSet()).ToArray();
        Assert.False(joints[0].SetEquals(joints[1]));
    }

    /// <summary>Which slots are freed, pass after pass over the horizon; the last pass may not be at its end.</summary>
    static (List<List<(int First, int Last)>> Passes, int LastSlot) Passes()
    {
        var company = LongHorizonTests.Year(100);
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        Assert.True(program.IsLarge);
        var neighbourhoods = new Neighbourhoods(program, new SearchState(new ProgramIndex(program)), new Random(3));
        var passes = new List<List<(int First, int Last)>>();
        for (var step = 0; step < 240; step++)
        {
            var frozen = neighbourhoods.NextFrozen();
            // Every other step frees people instead.
            if (step % 2 == 1) continue;
            var slots = Enumerable.Range(0, frozen.Length).Where(v => !frozen[v])
                .Select(v => program.VariableSlots[v][0]).ToArray();
            var stretch = (First: slots.Min(), Last: slots.Max());
            if (passes.Count == 0 || stretch.First < passes[^1][^1].First) passes.Add([]);
            passes[^1].Add(stretch);
        }
        return (passes, program.Slots.Length - 1);
    }
}
