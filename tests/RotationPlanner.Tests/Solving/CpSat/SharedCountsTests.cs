using FsCheck.Xunit;
using RotationPlanner.Program;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.CpSat;

public class SharedCountsTests
{
    [Property(MaxTest = 25)]
    public void Counted_together_or_one_by_one_the_worst_sum_costs_the_same(int seed)
    {
        var random = new Random(seed);
        var tiny = new TinyProgram(6, 3) { Owners = [0, 0, 1, 1, 2, 2] };
        tiny.Linear([0, 1, 2, 3, 4, 5], [1, 1, 1, 1, 1, 1], random.Next(1, 6), 6);
        int[] share = [random.Next(1, 4), random.Next(1, 4), random.Next(1, 4)];
        var pairs = from i in Enumerable.Range(0, 3) from j in Enumerable.Range(0, 3) where i != j select (i, j);
        tiny.MinMaxes.Add(new MinMaxConstraint(TinyProgram.Label, [.. pairs.Select(p => new[] { 2 * p.i, (2 * p.i) + 1, 2 * p.j, (2 * p.j) + 1 })],
            [.. pairs.Select(p => new long[] { share[p.j], share[p.j], -share[p.i], -share[p.i] })], random.Next(1, 3), new Penalty(Goal.Preferences, 2)));
        var program = tiny.Build();
        var tier = Tier.Of(Goal.Preferences);
        var answer = CpSatEngine.Ask(
            new Question { Program = program, Objective = tier, DeterministicLimit = 10 }, CancellationToken.None);
        Assert.Equal(Outcome.Optimal, answer.Outcome);
        Assert.Equal(BruteForce.Least(program, tier, []), answer.Objective);
    }
}
