using FsCheck.Xunit;
using RotationPlanner.Program;

namespace RotationPlanner.Tests.Solving.CpSat;

public class CliqueTests
{
    [Fact]
    public void CliquesContainedInOthers_AreDropped() =>
        Assert.Equal([[0, 1, 2], [2, 3]], Cliques([0, 1, 2, 3], [0, 1, 2, 8], [5, 4, 9, 12]));

    [Fact]
    public void AVariableWithSeveralEntries_NeverConflictsWithItself() =>
        Assert.Empty(Cliques([7, 7, 7], [0, 1, 2], [5, 4, 9]));

    [Fact]
    public void EntriesThatTouch_DoNotOverlap() => Assert.Empty(Cliques([0, 1], [0, 5], [5, 9]));

    [Property]
    internal void Cliques_SayExactlyWhichPairsOverlap(int seed)
    {
        var random = new Random(seed);
        var starts = Enumerable.Range(0, 10).Select(_ => (long)random.Next(30)).Order().ToArray();
        var ends = starts.Select(s => s + random.Next(1, 10)).ToArray();
        var variables = starts.Select(_ => random.Next(8)).ToArray();
        var cliques = Cliques(variables, starts, ends);
        var together = cliques.SelectMany(c => c.SelectMany(a => c.Where(b => a < b).Select(b => (a, b)))).ToHashSet();
        var overlap = new HashSet<(int, int)>();
        for (var i = 0; i < starts.Length; i++)
            for (var j = 0; j < starts.Length; j++)
                if (variables[i] < variables[j] && Math.Max(starts[i], starts[j]) < Math.Min(ends[i], ends[j]))
                    overlap.Add((variables[i], variables[j]));
        Assert.True(overlap.SetEquals(together));
    }

    static int[][] Cliques(int[] variables, long[] starts, long[] ends) =>
        [.. new NoOverlapConstraint(TinyProgram.Label, 0, variables, starts, ends).FindCliques()
            .Select(c => c.Order().ToArray())];
}
