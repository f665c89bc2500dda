namespace RotationPlanner.Solving.Lines;

/// <summary>
/// What a limited sum can still gain is also limited by what another sum has left: who has few hours left has few early shifts left. So a cap on shifts of a kind
/// is out of reach once enough of other kinds have been worked, and how many of it there were need not be told apart any more.
/// </summary>
sealed class Ceilings
{
    // Shorter forms are decided soon enough by themselves.
    const int FewSteps = 8;

    readonly (int Other, long Gain, long Per)[] of;

    Ceilings(int forms) => of = new (int, long, long)[forms];

    public static Ceilings Of(LineLayout layout)
    {
        var forms = layout.Forms.All;
        var ceilings = new Ceilings(forms.Count);
        var touched = layout.TouchedSteps();
        int[] sums = [.. Enumerable.Range(0, forms.Count).Where(f => IsSum(forms[f]) && touched[f].Count > FewSteps)];
        Array.Fill(ceilings.of, (-1, 0, 1));
        foreach (var f in sums)
        {
            if (forms[f].Anys.Count > 0 || forms[f].Least > 0) continue;
            var best = forms[f].Weights.Values.Sum();
            foreach (var other in sums)
                if (other != f && touched[other].Count >= touched[f].Count && Ratio(forms[f], forms[other]) is var (gain, per) && forms[other].Most * gain / per < best)
                    (best, ceilings.of[f]) = (forms[other].Most * gain / per, (other, gain, per));
        }
        return ceilings;
    }

    /// <summary>What a form can still gain at most, by what the other one has left.</summary>
    public long Of(int form, LineLayout layout, ReadOnlySpan<int> registers)
    {
        var (other, gain, per) = of[form];
        if (other < 0 || registers[layout.RegisterOfForm[other]] is var sum && sum == DiagramBuilder.Settled) return long.MaxValue;
        return (layout.Forms.All[other].Most - sum) * gain / per;
    }

    static bool IsSum(OwnForm form) => form.Price == 0 && form.Most is >= 0 and < int.MaxValue && form.Weights.Values.All(w => w >= 0) && form.Anys.TrueForAll(a => a.Weight >= 0);

    // The largest gain of the form for what the other one gains by the same; null where the form can gain without it.
    static (long Gain, long Per)? Ratio(OwnForm form, OwnForm other)
    {
        (long Gain, long Per) most = (0, 1);
        foreach (var (p, weight) in form.Weights)
        {
            if (weight == 0) continue;
            if (!other.Weights.TryGetValue(p, out var per) || per <= 0) return null;
            if (weight * most.Per > most.Gain * per) most = (weight, per);
        }
        return most;
    }
}
