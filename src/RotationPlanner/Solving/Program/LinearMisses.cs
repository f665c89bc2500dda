namespace RotationPlanner.Solving;

/// <summary>Counts afresh by how much the linear, worst and spread forms are missed.</summary>
static class LinearMisses
{
    static readonly int GoalCount = Enum.GetValues<Goal>().Length;

    public static (long Limits, long Broken, long Demands, long[] Goals) Count(SeatProgram program, bool[] values)
    {
        long limits = 0, broken = 0, demands = 0;
        var goals = new long[GoalCount];
        foreach (var form in program.Linears)
        {
            var miss = Miss(form.Least, Sum(program, form.Terms, form.Weights, values), form.Most);
            if (form.Penalty is { } penalty) goals[(int)penalty.Goal] += penalty.Weight * miss;
            else if (form.IsKept) limits += miss;
            else if (form.IsDemand) demands += miss;
            else broken += miss;
        }
        foreach (var form in program.Worsts)
        {
            long worst = 0;
            for (var i = 0; i < form.Terms.Length; i++) worst = Math.Max(worst, Units(Sum(program, form.Terms[i], form.Weights[i], values), form.Unit));
            goals[(int)form.Penalty.Goal] += form.Penalty.Weight * worst;
        }
        foreach (var form in program.Spreads) goals[(int)Goal.Spacing] += SpreadCost(form, values);
        goals[(int)Goal.Stability] += program.Previous.Count(v => !values[v]);
        return (limits, broken, demands, goals);
    }

    public static bool IsMissed(SeatProgram program, LinearForm form, bool[] values) => Miss(form.Least, Sum(program, form.Terms, form.Weights, values), form.Most) > 0;

    public static long Miss(long least, long sum, long most) => sum < least ? least - sum : sum > most ? sum - most : 0;

    /// <summary>By how much a sum can be missed at worst. Weights are so small that sums of them stay within a long; with the range's ends they may not.</summary>
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

    static long SpreadCost(SpreadForm form, bool[] values)
    {
        long cost = 0;
        var last = -1;
        for (var i = 0; i < form.Variables.Length; i++)
        {
            if (!values[form.Variables[i]]) continue;
            if (last >= 0 && form.Variables[last] != form.Variables[i]) cost += Math.Max(0, form.Target - (form.Days[i] - form.Days[last]));
            last = i;
        }
        return cost;
    }
}
