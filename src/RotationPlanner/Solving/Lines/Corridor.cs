namespace RotationPlanner.Solving.Lines;

/// <summary>
/// Fewer lines, where all are too many: those that use long sums (hours of the half-year, weekends) up at an even pace, give or take some units. Forms with a limit
/// on one side only are rounded towards it, which loses lines but breaks nothing.
/// </summary>
sealed class Corridor
{
    readonly (int Low, int High)[]?[] bounds;
    readonly bool[] roundsUp, roundsDown;

    Corridor(int forms) => (bounds, roundsUp, roundsDown) = (new (int, int)[forms][], new bool[forms], new bool[forms]);

    /// <summary>The corridor around an even pace.</summary>
    /// <param name="layout">The person's steps.</param>
    /// <param name="width">How many of a form's largest units a sum may be away from the pace.</param>
    /// <param name="steps">Forms that are open for more steps than this are long.</param>
    public static Corridor Of(LineLayout layout, double width, int steps)
    {
        var corridor = new Corridor(layout.Forms.All.Count);
        var touched = layout.TouchedSteps();
        for (var f = 0; f < touched.Length; f++)
            if (layout.Forms.All[f] is { Price: 0 } form && touched[f].Count > 0 && touched[f][^1] - touched[f][0] > steps) corridor.Add(f, form, layout, touched[f], width);
        return corridor;
    }

    /// <summary>Whether a sum is near enough behind a step; rounds it where that is safe.</summary>
    public bool Keeps(int form, int step, ref int sum)
    {
        if (bounds[form] is not { } own) return true;
        var (low, high) = own[step];
        if (roundsUp[form]) sum = Math.Max(sum, low);
        if (roundsDown[form]) sum = Math.Min(sum, high);
        return sum >= low && sum <= high;
    }

    void Add(int f, OwnForm form, LineLayout layout, List<int> touched, double width)
    {
        var all = layout.RestOf(f, touched[0]);
        var unit = form.Weights.Values.Concat(form.Anys.Select(a => a.Weight)).DefaultIfEmpty().Max();
        if (form.Weights.Values.Concat(form.Anys.Select(a => a.Weight)).Any(w => w < 0)) return;
        var own = bounds[f] = new (int, int)[layout.Steps.Length];
        double whole = all.Most + unit;
        (roundsUp[f], roundsDown[f]) = (form.Least <= 0, form.Most >= whole);
        var aim = roundsUp[f] ? form.Most : roundsDown[f] ? form.Least : (form.Most + form.Least) / 2.0;
        var most = new long[layout.Steps.Length];
        foreach (var g in touched) most[g] = layout.RestOf(f, g).Most;
        foreach (var g in touched)
        {
            var pace = aim * (whole - most[g]) / whole;
            own[g] = ((int)Math.Floor(pace - width * unit), (int)Math.Ceiling(pace + width * unit));
        }
    }
}
