using FsCheck.Xunit;
using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Tests.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.Bounds;

/// <summary>What one person can hold together, against trying everything.</summary>
public class BundlesTests
{
    [Law(100, Checked = 0.48)]
    public void The_most_within_a_limit_is_that_of_the_best_set_that_breaks_nothing(int seed)
    {
        var random = new Random(seed);
        var program = Draw(random);
        long[] credits = [.. program.Loads[0].Credits],
            worth = [.. credits.Select(c => random.Next(2) == 0 ? c : random.Next(4))];
        var mine = Enumerable.Range(0, program.VariableCount)
            .Where(v => program.Fixed[v] == 0 && worth[v] > 0).ToArray();
        var limit = random.Next(10, 40);
        var bundles = Bundles.Of(mine, new Together(program), credits, worth, limit);
        if (bundles is null) throw Discard.Case();
        for (var most = 0; most <= limit; most++)
            Assert.Equal(Sets(program, mine).Where(s => s.Sum(v => credits[v]) <= most)
                .Max(s => s.Sum(v => worth[v])), bundles.Most(most));
    }

    [Fact]
    public void Where_many_fit_into_the_limit_nothing_is_listed() =>
        Assert.Null(Bundles.Of([0, 1, 2], new Together(Draw(new Random(1))), [1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1], 100));

    static IEnumerable<int[]> Sets(SeatProgram program, int[] variables)
    {
        for (var set = 0; set < 1 << variables.Length; set++)
        {
            int[] members = [.. variables.Where((_, i) => (set >> i & 1) == 1)];
            bool[] values = [.. program.Fixed.Select((f, v) => f == 1 || members.Contains(v))];
            if (program.NoOverlaps.All(f => IsApart(f, values)) && program.Windows.All(f => IsWithin(f, values)))
                yield return members;
        }
    }

    static bool IsApart(NoOverlapConstraint constraint, bool[] values) =>
        Held(constraint.Variables, values).All(i => Held(constraint.Variables, values)
        .All(j => i == j || constraint.Starts[i] >= constraint.Ends[j] || constraint.Starts[j] >= constraint.Ends[i]));

    static bool IsWithin(RollingWindowConstraint constraint, bool[] values) =>
        constraint.Days.All(from => Held(constraint.Variables, values)
        .Where(i => constraint.Days[i] >= from && constraint.Days[i] < from + constraint.Length).Sum(i => constraint.Weights[i]) <= constraint.Most);

    static IEnumerable<int> Held(int[] variables, bool[] values) =>
        Enumerable.Range(0, variables.Length).Where(i => values[variables[i]]);

    static SeatProgram Draw(Random random)
    {
        const int variables = 7;
        var tiny = new TinyProgram(variables, 1) { Fixed = [.. Enumerable.Range(0, variables).Select(v => (sbyte)(v == 3 && random.Next(2) == 0 ? 1 : 0))] };
        for (var v = 0; v < variables; v++) tiny.Slot([v]);
        var all = Enumerable.Range(0, variables).ToArray();
        tiny.NoOverlaps.Add(new NoOverlapConstraint(TinyProgram.Label, 0, all, [.. all.Select(v => v * 10L)], [.. all.Select(v => (v * 10L) + random.Next(5, 25))]));
        tiny.Windows.Add(new RollingWindowConstraint(TinyProgram.Label, 0, all, all, [.. all.Select(_ => (long)random.Next(1, 3))], random.Next(2, 6), random.Next(2, 5), false));
        tiny.Loads.Add(new LoadFamily("load", [.. all.Select(_ => (long)random.Next(8, 14))], [0], [20]));
        return tiny.Build();
    }
}
