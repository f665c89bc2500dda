namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// Fewer columns, where all are too many: those that use long sums (hours of the half-year, weekends) up at an even
/// pace, give or take some units. Constraints with a limit on one side only are rounded towards it, which loses columns
/// but breaks nothing.
/// </summary>
sealed class Corridor
{
    readonly (int Low, int High)[]?[] bounds;
    readonly bool[] roundsUp, roundsDown;

    Corridor(int constraints) =>
        (bounds, roundsUp, roundsDown) = (new (int, int)[constraints][], new bool[constraints], new bool[constraints]);

    /// <summary>The corridor around an even pace.</summary>
    /// <param name="layout">The person's steps.</param>
    /// <param name="width">How many of a constraint's largest units a sum may be away from the pace.</param>
    /// <param name="steps">Constraints that are open for more steps than this are long.</param>
    public static Corridor Of(ColumnLayout layout, double width, int steps)
    {
        var corridor = new Corridor(layout.Constraints.All.Count);
        var touched = layout.TouchedSteps();
        for (var f = 0; f < touched.Length; f++)
            if (layout.Constraints.All[f] is { Price: 0 } constraint && touched[f].Count > 0
                && touched[f][^1] - touched[f][0] > steps) corridor.Add(f, constraint, layout, touched[f], width);
        return corridor;
    }

    /// <summary>Whether a sum is near enough behind a step; rounds it where that is safe.</summary>
    public bool Keeps(int constraint, int step, ref int sum)
    {
        if (bounds[constraint] is not { } own) return true;
        var (low, high) = own[step];
        if (roundsUp[constraint]) sum = Math.Max(sum, low);
        if (roundsDown[constraint]) sum = Math.Min(sum, high);
        return sum >= low && sum <= high;
    }

    void Add(int f, OwnConstraint constraint, ColumnLayout layout, List<int> touched, double width)
    {
        var all = layout.RestOf(f, touched[0]);
        var unit = constraint.Weights.Values.Concat(constraint.Anys.Select(a => a.Weight)).DefaultIfEmpty().Max();
        if (constraint.Weights.Values.Concat(constraint.Anys.Select(a => a.Weight)).Any(w => w < 0)) return;
        var own = bounds[f] = new (int, int)[layout.Steps.Length];
        double whole = all.Most + unit;
        (roundsUp[f], roundsDown[f]) = (constraint.Least <= 0, constraint.Most >= whole);
        var aim = roundsUp[f] ? constraint.Most : roundsDown[f]
            ? constraint.Least : (constraint.Most + constraint.Least) / 2.0;
        var most = new long[layout.Steps.Length];
        foreach (var g in touched) most[g] = layout.RestOf(f, g).Most;
        foreach (var g in touched)
        {
            var pace = aim * (whole - most[g]) / whole;
            own[g] = ((int)Math.Floor(pace - width * unit), (int)Math.Ceiling(pace + width * unit));
        }
    }
}
