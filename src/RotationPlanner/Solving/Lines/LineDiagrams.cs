namespace RotationPlanner.Solving.Lines;

/// <summary>Everybody's diagrams, built side by side; each is the same whatever runs beside it.</summary>
static class LineDiagrams
{
    const int MostNodesOfOne = 6_000_000, MostNodes = 40_000_000;

    /// <summary>The diagrams, or null where one would be too large, a person has no line at all, or it was time to stop.</summary>
    public static LineDiagram[]? Of(LineSplit split, Func<bool> stop)
    {
        var diagrams = new LineDiagram[split.Variables.Length];
        var (nodes, failed) = (0L, false);
        Parallel.For(0, diagrams.Length, (r, loop) =>
        {
            var variables = split.Variables[r];
            var layout = LineLayout.Of(split, r, split.Personal[r]);
            var forced = Array.ConvertAll(variables, v => split.Program.Fixed[v] == 1 ? (sbyte)1 : (sbyte)-1);
            var built = layout is null ? null : DiagramBuilder.Build(layout, variables, forced, MostNodesOfOne, stop);
            if (built is not null && Interlocked.Add(ref nodes, built.NodeCount) <= MostNodes) diagrams[r] = built;
            else
            {
                Volatile.Write(ref failed, true);
                loop.Stop();
            }
        });
        return failed ? null : diagrams;
    }
}
