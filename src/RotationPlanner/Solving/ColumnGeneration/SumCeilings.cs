namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// What a limited sum can still gain is also limited by what another sum has left: who has few hours left has few early
/// shifts left. So a cap on shifts of a kind is out of reach once enough of other kinds have been worked, and how many
/// of it there were need not be told apart any more.
/// </summary>
sealed class SumCeilings
{
    // Shorter constraints are decided soon enough by themselves.
    const int FewSteps = 8;

    readonly (int Other, long Gain, long Per)[] of;

    SumCeilings(int constraints) => of = new (int, long, long)[constraints];

    public static SumCeilings Of(ColumnLayout layout)
    {
        var constraints = layout.Constraints.All;
        var ceilings = new SumCeilings(constraints.Count);
        var touched = layout.TouchedSteps();
        int[] sums = [.. Enumerable.Range(0, constraints.Count)
            .Where(f => IsSum(constraints[f]) && touched[f].Count > FewSteps)];
        Array.Fill(ceilings.of, (-1, 0, 1));
        foreach (var f in sums)
        {
            if (constraints[f].Anys.Count > 0 || constraints[f].Least > 0) continue;
            var best = constraints[f].Weights.Values.Sum();
            foreach (var other in sums)
                if (other != f && touched[other].Count >= touched[f].Count && Ratio(constraints[f], constraints[other]) is var (gain, per) && constraints[other].Most * gain / per < best)
                    (best, ceilings.of[f]) = (constraints[other].Most * gain / per, (other, gain, per));
        }
        return ceilings;
    }

    /// <summary>What a constraint can still gain at most, by what the other one has left.</summary>
    public long Of(int constraint, ColumnLayout layout, ReadOnlySpan<int> registers)
    {
        var (other, gain, per) = of[constraint];
        if (other < 0 || registers[layout.RegisterOfConstraint[other]] is var sum && sum == DiagramBuilder.Settled)
            return long.MaxValue;
        return (layout.Constraints.All[other].Most - sum) * gain / per;
    }

    static bool IsSum(OwnConstraint constraint) =>
        constraint.Price == 0 && constraint.Most is >= 0 and < int.MaxValue
            && constraint.Weights.Values.All(w => w >= 0) && constraint.Anys.TrueForAll(a => a.Weight >= 0);

    // The largest gain of the constraint for what the other one gains by the same; null where the constraint can gain
    // without it.
    static (long Gain, long Per)? Ratio(OwnConstraint constraint, OwnConstraint other)
    {
        (long Gain, long Per) most = (0, 1);
        foreach (var (p, weight) in constraint.Weights)
        {
            if (weight == 0) continue;
            if (!other.Weights.TryGetValue(p, out var per) || per <= 0) return null;
            if (weight * most.Per > most.Gain * per) most = (weight, per);
        }
        return most;
    }
}
