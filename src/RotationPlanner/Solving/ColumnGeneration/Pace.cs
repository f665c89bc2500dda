namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// Which states of a layer go on, where there are too many: of those that are alike but for long sums, the nearest to
/// an even pace first, so that each way to end a day lives on and sums can still come out right.
/// </summary>
sealed class Pace
{
    readonly List<(int Register, double Aim, double Unit, bool MayBeLess)>[] open;
    readonly bool[] isLong;

    Pace(ColumnLayout layout) =>
        (open, isLong) = ([.. layout.Steps.Select(_ => new List<(int, double, double, bool)>())],
            new bool[layout.Width]);

    /// <param name="layout">The person's steps.</param>
    /// <param name="steps">Constraints that are open for more steps than this are long.</param>
    public static Pace Of(ColumnLayout layout, int steps)
    {
        var pace = new Pace(layout);
        var touched = layout.TouchedSteps();
        for (var f = 0; f < touched.Length; f++)
            if (layout.Constraints.All[f] is { Price: 0 } constraint && touched[f].Count > 0
                && touched[f][^1] - touched[f][0] > steps) pace.Add(f, constraint, layout, touched[f]);
        return pace;
    }

    /// <summary>States in the order in which they are to go on.</summary>
    public int[] Order(StateTable states, int step)
    {
        foreach (var (register, _, _, _) in open[step]) isLong[register] = true;
        var (distances, keys, order) = (new double[states.Count], new double[states.Count], new int[states.Count]);
        for (var n = 0; n < order.Length; n++) (order[n], keys[n]) = (n, distances[n] = Distance(states[n], step));
        Array.Sort(keys, order);
        var alike = new Dictionary<ulong, int>();
        foreach (var n in order)
        {
            var like = Like(states[n]);
            var before = alike.GetValueOrDefault(like);
            alike[like] = before + 1;
            distances[n] += before;
        }
        for (var i = 0; i < order.Length; i++) keys[i] = distances[order[i]];
        Array.Sort(keys, order);
        foreach (var (register, _, _, _) in open[step]) isLong[register] = false;
        return order;
    }

    double Distance(ReadOnlySpan<int> state, int step)
    {
        var sum = 0.0;
        foreach (var (register, aim, unit, mayBeLess) in open[step])
            if (state[register] != DiagramBuilder.Settled && (state[register] > aim || !mayBeLess))
                sum += Math.Abs(state[register] - aim) / unit;
        return sum;
    }

    ulong Like(ReadOnlySpan<int> state)
    {
        var hash = 17ul;
        for (var i = 0; i < state.Length; i++)
            if (!isLong[i]) hash = (hash ^ (uint)state[i]) * 0x9E3779B97F4A7C15ul + (hash >> 29);
        return hash;
    }

    void Add(int f, OwnConstraint constraint, ColumnLayout layout, List<int> touched)
    {
        var weights = constraint.Weights.Values.Concat(constraint.Anys.Select(a => a.Weight)).ToList();
        if (weights.Exists(w => w < 0)) return;
        var unit = weights.Max();
        double whole = layout.RestOf(f, touched[0]).Most + unit;
        var (hasLeast, hasMost) = (constraint.Least > 0, constraint.Most < whole);
        var aim = !hasLeast ? constraint.Most : !hasMost
            ? constraint.Least : (constraint.Most + constraint.Least) / 2.0;
        for (var i = 0; i + 1 < touched.Count; i++)
        {
            var pace = aim * (whole - layout.RestOf(f, touched[i]).Most) / whole;
            for (var step = touched[i] + 1; step <= touched[i + 1]; step++)
                open[step].Add((layout.RegisterOfConstraint[f], pace, unit, !hasLeast));
        }
    }
}
