namespace RotationPlanner.Program;

/// <summary>Counts afresh by how much the linear, worst and spacing constraints are missed.</summary>
static class LinearMisses
{
    static readonly int GoalCount = Enum.GetValues<Goal>().Length;

    public static (long Limits, long Broken, long Demands, long[] Goals) Count(SeatProgram program, bool[] values)
    {
        long limits = 0, broken = 0, demands = 0;
        var goals = new long[GoalCount];
        foreach (var constraint in program.Linears)
        {
            var miss = Miss(constraint.Least, Sum(program, constraint.Terms, constraint.Weights, values), constraint.Most);
            if (constraint.Penalty is { } penalty) goals[(int)penalty.Goal] += penalty.Weight * miss;
            else if (constraint.IsKept) limits += miss;
            else if (constraint.IsDemand) demands += miss;
            else broken += miss;
        }
        foreach (var constraint in program.MinMaxes)
        {
            long worst = 0;
            for (var i = 0; i < constraint.Terms.Length; i++) worst = Math.Max(worst, Units(Sum(program, constraint.Terms[i], constraint.Weights[i], values), constraint.Unit));
            goals[(int)constraint.Penalty.Goal] += constraint.Penalty.Weight * worst;
        }
        foreach (var constraint in program.Spacings) goals[(int)Goal.Spacing] += SpreadCost(constraint, values);
        goals[(int)Goal.Stability] += program.Previous.Count(v => !values[v]);
        return (limits, broken, demands, goals);
    }

    public static bool IsMissed(SeatProgram program, LinearConstraint constraint, bool[] values) =>
        Miss(constraint.Least, Sum(program, constraint.Terms, constraint.Weights, values), constraint.Most) > 0;

    public static long Miss(long least, long sum, long most) => sum < least ? least - sum : sum > most ? sum - most : 0;

    /// <summary>
    /// By how much a sum can be missed at worst. Weights are so small that sums of them stay within a long; with the
    /// range's ends they may not.
    /// </summary>
    public static Int128 AtWorst(long least, long[] weights, long most)
    {
        long low = 0, high = 0;
        foreach (var weight in weights)
            if (weight < 0) low += weight;
            else high += weight;
        var below = least == long.MinValue ? 0 : (Int128)least - low;
        var above = most == long.MaxValue ? 0 : (Int128)high - most;
        return Int128.Max(0, Int128.Max(below, above));
    }

    public static long Units(long sum, long unit) => sum <= 0 ? 0 : (sum + unit - 1) / unit;

    static long Sum(SeatProgram program, int[] terms, long[] weights, bool[] values)
    {
        long sum = 0;
        for (var i = 0; i < terms.Length; i++)
            if (terms[i] >= 0 ? values[terms[i]] : program.Anys[~terms[i]].Any(v => values[v])) sum += weights[i];
        return sum;
    }

    static long SpreadCost(SpacingConstraint constraint, bool[] values)
    {
        long cost = 0;
        var last = -1;
        for (var i = 0; i < constraint.Variables.Length; i++)
        {
            if (!values[constraint.Variables[i]]) continue;
            if (last >= 0 && constraint.Variables[last] != constraint.Variables[i]) cost += Math.Max(0, constraint.Target - (constraint.Days[i] - constraint.Days[last]));
            last = i;
        }
        return cost;
    }
}
