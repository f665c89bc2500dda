namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>Everybody's diagrams, built side by side; each is the same whatever runs beside it.</summary>
/// <param name="People">Per person: the columns.</param>
/// <param name="AreComplete">Whether these are all the columns there are.</param>
sealed record DecisionDiagrams(DecisionDiagram[] People, bool AreComplete)
{
    const int MostStates = 200_000_000, MostStatesOfOne = 4_000_000, MostArcs = 100_000_000,
        MostNarrowArcs = 20_000_000, MostWidth = 5_000, Sample = 4, LongSteps = 20, Widenings = 4;
    const double CorridorWidth = 4;

    /// <summary>
    /// All columns. Null where these are too many, a person has no column at all, or it was time to stop.
    /// </summary>
    public static DecisionDiagrams? All(ColumnSplit split, Func<bool> stop, int mostStates = MostStates)
    {
        var most = Math.Min(MostStatesOfOne, mostStates / Math.Max(1, split.Variables.Length));
        return Build(split, r => ColumnLayout.Of(split, r) is { } layout ? DiagramBuilder.Build(layout, null, most, stop) : null) is { } all ? new DecisionDiagrams(all, AreComplete: true) : null;
    }

    /// <summary>
    /// Some columns near an even pace. Whoever has none that meets every demand has some that miss a little: the split
    /// is softened there. Null where even that gives a person none, or it was time to stop.
    /// </summary>
    public static DecisionDiagrams? Some(ColumnSplit split, Func<bool> stop, int mostArcs = MostNarrowArcs)
    {
        var most = mostArcs / Math.Max(1, split.Variables.Length);
        return Build(split, r => Narrow(split, r, most, stop)) is { } some
            ? new DecisionDiagrams(some, AreComplete: false) : null;
    }

    static DecisionDiagram? Narrow(ColumnSplit split, int person, int arcs, Func<bool> stop)
    {
        if (ColumnLayout.Of(split, person) is not { } layout) return null;
        if (Narrow(layout, arcs, stop) is { } some) return some;
        return !stop() && split.Soften(person) && ColumnLayout.Of(split, person) is { } softened
            ? Narrow(softened, arcs, stop) : null;
    }

    // Whose contract leaves no column so near to the pace is given more room.
    static DecisionDiagram? Narrow(ColumnLayout layout, int arcs, Func<bool> stop)
    {
        var pace = Pace.Of(layout, LongSteps);
        var (width, layerWidth) = (CorridorWidth, Math.Min(MostWidth, arcs / Math.Max(1, layout.Steps.Length)));
        for (var i = 0; i < Widenings && !stop(); i++, width *= 2, layerWidth *= 2)
            if (DiagramBuilder.Narrow(layout, Corridor.Of(layout, width, LongSteps), pace, layerWidth, stop) is { } built) return built;
        return null;
    }

    // A few people tell whether all would be too many.
    static DecisionDiagram[]? Build(ColumnSplit split, Func<int, DecisionDiagram?> build)
    {
        var diagrams = new DecisionDiagram[split.Variables.Length];
        int[] first = [.. Enumerable.Range(0, Math.Min(Sample, diagrams.Length))
            .Select(i => i * diagrams.Length / Sample).Distinct()];
        if (!Build(first, (long)first.Length * MostArcs / Math.Max(1, diagrams.Length))) return null;
        return Build([.. Enumerable.Range(0, diagrams.Length).Except(first)],
            MostArcs - first.Sum(r => diagrams[r].ArcCount)) ? diagrams : null;

        bool Build(int[] people, long most)
        {
            var (arcs, failed) = (0L, false);
            Parallel.ForEach(people, (r, loop) =>
            {
                if (build(r) is { } built && Interlocked.Add(ref arcs, built.ArcCount) <= most)
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
