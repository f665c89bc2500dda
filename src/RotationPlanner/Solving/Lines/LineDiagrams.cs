namespace RotationPlanner.Solving.Lines;

/// <summary>Everybody's diagrams, built side by side; each is the same whatever runs beside it.</summary>
/// <param name="People">Per person: the lines.</param>
/// <param name="AreComplete">Whether these are all the lines there are.</param>
sealed record LineDiagrams(LineDiagram[] People, bool AreComplete)
{
    const int MostStates = 200_000_000, MostStatesOfOne = 4_000_000, MostArcs = 100_000_000, Sample = 4, LongSteps = 20, Widenings = 4;
    static readonly double[] Widths = [4, 2.5, 1.5];

    /// <summary>All lines; where these are too many, those near an even pace. Null where even they are too many, a person has no line at all, or it was time to stop.</summary>
    public static LineDiagrams? Of(LineSplit split, Func<bool> stop, int mostStates = MostStates)
    {
        var most = Math.Min(MostStatesOfOne, mostStates / Math.Max(1, split.Variables.Length));
        if (Build(split, layout => DiagramBuilder.Build(layout, null, most, stop)) is { } all) return new LineDiagrams(all, AreComplete: true);
        foreach (var width in Widths)
            if (Build(split, layout => Near(layout, width, most, stop)) is { } some) return new LineDiagrams(some, AreComplete: false);
        return null;
    }

    // Whose contract leaves no line so near to the pace is given more room.
    static LineDiagram? Near(LineLayout layout, double width, int most, Func<bool> stop)
    {
        for (var i = 0; i < Widenings && !stop(); i++, width *= 2)
            if (DiagramBuilder.Build(layout, Corridor.Of(layout, width, LongSteps), most, stop) is { } built) return built;
        return null;
    }

    // A few people tell whether all would be too many.
    static LineDiagram[]? Build(LineSplit split, Func<LineLayout, LineDiagram?> build)
    {
        var diagrams = new LineDiagram[split.Variables.Length];
        int[] first = [.. Enumerable.Range(0, Math.Min(Sample, diagrams.Length)).Select(i => i * diagrams.Length / Sample).Distinct()];
        if (!Build(first, (long)first.Length * MostArcs / Math.Max(1, diagrams.Length))) return null;
        return Build([.. Enumerable.Range(0, diagrams.Length).Except(first)], MostArcs - first.Sum(r => diagrams[r].ArcCount)) ? diagrams : null;

        bool Build(int[] people, long most)
        {
            var (arcs, failed) = (0L, false);
            Parallel.ForEach(people, (r, loop) =>
            {
                if (LineLayout.Of(split, r) is { } layout && build(layout) is { } built && Interlocked.Add(ref arcs, built.ArcCount) <= most)
                {
                    diagrams[r] = built;
                    return;
                }
                Volatile.Write(ref failed, true);
                loop.Stop();
            });
            return !failed;
        }
    }
}
