namespace RotationPlanner.Program;

/// <summary>
/// Adds up what the soft constraints of a program can cost at worst, so that no count of a plan ever leaves the numbers
/// that engines count with.
/// </summary>
sealed class CostRange
{
    const long LargestPenalty = 1_000_000;
    // Engines add a few such numbers.
    static readonly Int128 Largest = (Int128)1 << 60;

    readonly Int128[] goals = new Int128[Enum.GetValues<Goal>().Length];

    public void Count(LinearConstraint constraint) =>
        Add(constraint.Label, constraint.Penalty,
            LinearConstraint.MissAtWorst(constraint.Least, constraint.Weights, constraint.Most));

    public void Count(MinMaxConstraint constraint)
    {
        Int128 worst = 0;
        foreach (var weights in constraint.Weights)
        {
            Int128 sum = 0;
            foreach (var weight in weights) sum += Math.Max(0, weight);
            worst = Int128.Max(worst, (sum + constraint.Unit - 1) / constraint.Unit);
        }
        Add(constraint.Label, constraint.Penalty, worst);
    }

    void Add(Label label, Penalty? penalty, Int128 misses)
    {
        if (penalty is { Weight: < 1 or > LargestPenalty })
            throw new ArgumentException($"Rule '{label.Rule}' uses a penalty of {penalty.Weight}; penalties go from 1 to {LargestPenalty}.", nameof(penalty));
        if (penalty is not null && !Enum.IsDefined(penalty.Goal))
            throw new ArgumentException(
                $"Rule '{label.Rule}' uses a goal of {penalty.Goal}, which there is not.", nameof(penalty));
        var whole = misses * (penalty?.Weight ?? 1) + (penalty is null ? 0 : goals[(int)penalty.Goal]);
        if (whole > Largest)
            throw new ArgumentException($"Rule '{label.Rule}': what it asks for can be missed by {whole}, which is more than can be counted. Maybe use smaller weights.", nameof(misses));
        if (penalty is not null) goals[(int)penalty.Goal] = whole;
    }
}
