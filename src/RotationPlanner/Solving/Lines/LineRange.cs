namespace RotationPlanner.Solving.Lines;

/// <summary>
/// How large sums and costs of lines can be, and whether the numbers that lines are counted with hold them: sums and costs of one person are ints in diagrams, and prices are
/// finer than costs by some digits.
/// </summary>
static class LineRange
{
    const long LeastHardPrice = 10_000, HardForSoft = 2;
    const long LargestSum = int.MaxValue / 256, LargestOwnCost = int.MaxValue / 2, LargestCost = long.MaxValue / 1_000_000;

    /// <summary>Whether everything can be counted.</summary>
    public static bool Holds(LineSplit split)
    {
        var shared = Sum(split.Shared, f => (f.Price == 0 ? split.HardPrice : f.Price) * LinearMisses.AtWorst(f.Least, f.Weights, f.Most));
        return split.Personal.SelectMany(forms => forms.Select(f => f.Weights)).Concat(split.Shared.Select(f => f.Weights)).All(w => Sum(w, x => Math.Abs(x)) <= LargestSum)
            && Array.TrueForAll(split.Personal, forms => OwnCost(forms) <= LargestOwnCost) && shared + Sum(split.Personal, OwnCost) <= LargestCost;
    }

    /// <summary>What a unit missed of a hard form has to cost to be more than any one variable can save of all that is soft.</summary>
    public static long HardPrice(LineSplit split)
    {
        var saved = new Int128[split.Program.VariableCount];
        foreach (var form in split.Personal.SelectMany(forms => forms).Where(f => f.Price > 0))
            for (var k = 0; k < form.Terms.Length; k++)
                foreach (var v in form.Terms[k] is var t && t >= 0 ? [t] : split.Program.Anys[~t]) saved[v] += (Int128)form.Price * Math.Abs(form.Weights[k]);
        foreach (var form in split.Shared.Where(f => f.Price > 0))
            for (var k = 0; k < form.Variables.Length; k++) saved[form.Variables[k]] += (Int128)form.Price * Math.Abs(form.Weights[k]);
        return (long)Int128.Clamp(HardForSoft * saved.DefaultIfEmpty().Max(), LeastHardPrice, LargestCost);
    }

    /// <summary>The highest price at which a person's demands can still be counted, up to that of hard forms; below 1 where there is none.</summary>
    public static long DemandPrice(IReadOnlyList<LineForm> forms, long hardPrice)
    {
        var missed = Sum(forms.Where(f => f.IsDemand), f => LinearMisses.AtWorst(f.Least, f.Weights, f.Most));
        return missed == 0 ? 0 : (long)Int128.Min(hardPrice, (LargestOwnCost - OwnCost(forms)) / missed);
    }

    static Int128 OwnCost(IEnumerable<LineForm> forms) => Sum(forms.Where(f => f.Price > 0), f => f.Price * LinearMisses.AtWorst(f.Least, f.Weights, f.Most));

    static Int128 Sum<T>(IEnumerable<T> items, Func<T, Int128> of) => items.Aggregate(Int128.Zero, (sum, item) => sum + of(item));
}
