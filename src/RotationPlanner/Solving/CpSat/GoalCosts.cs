using RotationPlanner.Program;

namespace RotationPlanner.Solving.CpSat;

/// <summary>What a soft goal costs.</summary>
static class GoalCosts
{
    /// <summary>
    /// Adds the cost of a goal. Spacing constraints are left out: they count pairs of neighbours, which local search
    /// does better; see
    /// <see cref="Question.Holds"/>.
    /// </summary>
    public static void Add(SeatModel model, Goal goal, LinearSum cost)
    {
        var program = model.Program;
        foreach (var constraint in program.Linears)
            if (constraint.Penalty is { } penalty && penalty.Goal == goal)
                Misses.Add(model.Writer, cost, model.Sum(constraint.Terms, constraint.Weights), constraint.Least, constraint.Most, penalty.Weight, constraint.Label);
        foreach (var constraint in program.MinMaxes)
            if (constraint.Penalty.Goal == goal) Worst(model, constraint, cost);
        if (goal == Goal.Stability) Departures(model, cost);
    }

    /// <summary>Misses of hard linear constraints that are not limits; limits are hard always.</summary>
    public static void AddBroken(SeatModel model, LinearSum cost)
    {
        foreach (var constraint in model.Program.Linears)
            if (constraint.IsMended) Misses.Add(model.Writer, cost, model.Sum(constraint.Terms, constraint.Weights), constraint.Least, constraint.Most, 1, constraint.Label);
    }

    /// <summary>Misses of demands.</summary>
    public static void AddDemands(SeatModel model, LinearSum cost)
    {
        foreach (var constraint in model.Program.Linears)
            if (constraint.IsDemand) Misses.Add(model.Writer, cost, model.Sum(constraint.Terms, constraint.Weights), constraint.Least, constraint.Most, 1, constraint.Label);
    }

    static void Worst(SeatModel model, MinMaxConstraint constraint, LinearSum cost)
    {
        var writer = model.Writer;
        var sums = SharedCounts.Of(model, constraint);
        Int128 most = 0, hint = 0;
        for (var i = 0; i < sums.Count; i++)
        {
            var sum = sums.Sum(i);
            most = Int128.Max(most, Whole.DivideUp(writer.RangeOf(sum, constraint.Label).Most, constraint.Unit));
            hint = Int128.Max(hint, Whole.DivideUp(writer.HintOf(sum), constraint.Unit));
        }
        if (most == 0) return;
        var worst = writer.NewWhole(0, checked((long)most), hint);
        cost.Append(worst, constraint.Penalty.Weight);
        for (var i = 0; i < sums.Count; i++)
            writer.Post(sums.Sum(i).Add(worst, -constraint.Unit), Int128.MinValue, 0, constraint.Label);
    }

    static void Departures(SeatModel model, LinearSum cost)
    {
        foreach (var variable in model.Program.Previous) cost.Add(Lit.Not(model.Variable(variable)), 1);
    }
}
