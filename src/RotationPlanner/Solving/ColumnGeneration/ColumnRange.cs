using RotationPlanner.Program;

namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// How large sums and costs of columns can be, and whether the numbers that columns are counted with hold them: sums
/// and costs of one person are ints in diagrams, and prices are finer than costs by some digits.
/// </summary>
static class ColumnRange
{
    const long LeastHardPrice = 10_000, HardForSoft = 2;
    const long LargestSum = int.MaxValue / 256, LargestOwnCost = int.MaxValue / 2,
        LargestCost = long.MaxValue / 1_000_000;

    /// <summary>Whether everything can be counted.</summary>
    public static bool Holds(ColumnSplit split)
    {
        var shared = Sum(split.Shared,
            f => (f.Price == 0 ? split.HardPrice : f.Price) * LinearConstraint.MissAtWorst(f.Least, f.Weights, f.Most));
        return split.Personal.SelectMany(constraints => constraints.Select(f => f.Weights))
            .Concat(split.Shared.Select(f => f.Weights)).All(w => Sum(w, x => Math.Abs(x)) <= LargestSum)
            && Array.TrueForAll(split.Personal, constraints => OwnCost(constraints) <= LargestOwnCost) && shared
            + Sum(split.Personal, OwnCost) <= LargestCost;
    }

    /// <summary>
    /// What a unit missed of a hard constraint has to cost to be more than any one variable can save of all that is
    /// soft.
    /// </summary>
    public static long HardPrice(ColumnSplit split)
    {
        var saved = new Int128[split.Program.VariableCount];
        foreach (var constraint in split.Personal.SelectMany(constraints => constraints).Where(f => f.Price > 0))
            for (var k = 0; k < constraint.Terms.Length; k++)
                foreach (var v in constraint.Terms[k] is var t && t >= 0 ? [t] : split.Program.Anys[~t])
                    saved[v] += (Int128)constraint.Price * Math.Abs(constraint.Weights[k]);
        foreach (var constraint in split.Shared.Where(f => f.Price > 0))
            for (var k = 0; k < constraint.Variables.Length; k++)
                saved[constraint.Variables[k]] += (Int128)constraint.Price * Math.Abs(constraint.Weights[k]);
        return (long)Int128.Clamp(HardForSoft * saved.DefaultIfEmpty().Max(), LeastHardPrice, LargestCost);
    }

    /// <summary>
    /// The highest price at which a person's demands can still be counted, up to that of hard constraints; below 1
    /// where there is none.
    /// </summary>
    public static long DemandPrice(IReadOnlyList<ColumnConstraint> constraints, long hardPrice)
    {
        var missed = Sum(constraints.Where(f => f.IsDemand),
            f => LinearConstraint.MissAtWorst(f.Least, f.Weights, f.Most));
        return missed == 0 ? 0 : (long)Int128.Min(hardPrice, (LargestOwnCost - OwnCost(constraints)) / missed);
    }

    static Int128 OwnCost(IEnumerable<ColumnConstraint> constraints) =>
        Sum(constraints.Where(f => f.Price > 0),
            f => f.Price * LinearConstraint.MissAtWorst(f.Least, f.Weights, f.Most));

    static Int128 Sum<T>(IEnumerable<T> items, Func<T, Int128> of) =>
        items.Aggregate(Int128.Zero, (sum, item) => sum + of(item));
}
