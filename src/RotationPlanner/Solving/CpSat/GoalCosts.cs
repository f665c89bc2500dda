using RotationPlanner.Program;

namespace RotationPlanner.Solving.CpSat;

/// <summary>What missed constraints cost.</summary>
static class GoalCosts
{
    /// <summary>
    /// Adds the cost of a goal. Spacing constraints are left out: they count pairs of neighbours, which local search
    /// does better; see <see cref="Question.Holds"/>.
    /// </summary>
    public static void Add(SeatModel model, Goal goal, LinearSum cost)
    {
        var program = model.Program;
        AddWhere(model, cost, f => f.Penalty?.Goal == goal);
        foreach (var constraint in program.MinMaxes)
            if (constraint.Penalty.Goal == goal) constraint.PostCost(model, cost);
        if (goal != Goal.Stability) return;
        foreach (var variable in program.Previous) cost.Add(Literal.Not(model.Variable(variable)), 1);
    }

    /// <summary>Adds the misses of the linear constraints that a condition holds for.</summary>
    public static void AddWhere(SeatModel model, LinearSum cost, Predicate<LinearConstraint> counts)
    {
        foreach (var constraint in model.Program.Linears)
            if (counts(constraint)) constraint.PostCost(model, cost);
    }
}
