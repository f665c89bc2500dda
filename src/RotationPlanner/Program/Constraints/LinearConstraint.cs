namespace RotationPlanner.Program;

/// <summary>
/// Linear: least &lt;= sum of weight x term &lt;= most. Terms are coded: a variable is its index; an any-group, true when
/// one of its variables is, is the complement (~) of its index. The miss is the distance of the sum from the range: it
/// is forbidden, or costs where there is a penalty.
/// </summary>
sealed record LinearConstraint(Label Label, int[] Terms, long[] Weights, long Least, long Most, Penalty? Penalty)
    : IHardConstraint, ISoftConstraint
{
    /// <summary>
    /// A hard constraint that is kept at every step of a search although emptying a seat may break it, such as "only
    /// beside a mentor"; it holds where nothing is held.
    /// </summary>
    public bool IsCondition { get; init; }

    /// <summary>
    /// A demand in percent or counts, such as a department's part of the load. It is met as far as the seats that are
    /// filled allow, and never keeps one empty.
    /// </summary>
    public bool IsDemand { get; init; }

    /// <summary>
    /// A hard constraint that makes its only choice whatever the limits say: what people decided, and what was settled
    /// before.
    /// </summary>
    public bool IsDecided { get; init; }

    /// <summary>Whether a search keeps the constraint at every step.</summary>
    public bool IsKept => IsLimit || IsCondition;

    /// <summary>A hard constraint that a search may miss on the way, and mends before anything else.</summary>
    public bool IsMended => Penalty is null && !IsKept && !IsDemand;

    /// <summary>
    /// A hard constraint that leaving a seat empty can never break. Limits are kept at every step of a search; other
    /// hard constraints (demands and ratios) may be missed on the way, and are then the first thing to mend.
    /// </summary>
    public bool IsLimit => isLimit && !IsDemand;

    readonly bool isLimit = Penalty is null && Least <= 0 && Array.TrueForAll(Weights, w => w >= 0);

    public long CountMisses(SeatProgram program, bool[] values) => Miss(Sum(program, Terms, Weights, values));

    /// <summary>By how much a value of the sum is outside the range.</summary>
    public long Miss(long sum) => Miss(Least, sum, Most);

    public static long Miss(long least, long sum, long most) => sum < least ? least - sum : sum > most ? sum - most : 0;

    /// <summary>A weighted sum of coded terms in a plan.</summary>
    public static long Sum(SeatProgram program, int[] terms, long[] weights, bool[] values)
    {
        long sum = 0;
        for (var i = 0; i < terms.Length; i++)
            if (terms[i] >= 0 ? values[terms[i]] : program.Anys[~terms[i]].Any(v => values[v])) sum += weights[i];
        return sum;
    }

    /// <summary>
    /// By how much a sum can be missed at worst. Weights are so small that sums of them stay within a long; with the
    /// range's ends they may not.
    /// </summary>
    public static Int128 MissAtWorst(long least, long[] weights, long most)
    {
        long low = 0, high = 0;
        foreach (var weight in weights)
            if (weight < 0) low += weight;
            else high += weight;
        var below = least == long.MinValue ? 0 : (Int128)least - low;
        var above = most == long.MaxValue ? 0 : (Int128)high - most;
        return Int128.Max(0, Int128.Max(below, above));
    }

    public void Post(IConstraintModel model, int when = Literal.True) =>
        model.Writer.Post(model.Sum(Terms, Weights), Least, Most, Label, when);

    public void PostCost(IConstraintModel model, LinearSum cost) =>
        PostMiss(model.Writer, cost, model.Sum(Terms, Weights), Least, Most, Penalty?.Weight ?? 1, Label);

    /// <summary>
    /// Adds weight x miss of a sum to a cost; exact once the cost is minimised, otherwise at least that.
    /// </summary>
    public static void PostMiss(
        IModelWriter writer, LinearSum cost, LinearSum sum, long least, long most, long weight, Label? label = null)
    {
        var (min, max) = writer.RangeOf(sum, label);
        if (min >= least && max <= most) return;
        var hint = writer.HintOf(sum);
        var fewest = Int128.Max(0, Int128.Max(least - max, min - most));
        var highest = Int128.Max(least - min, max - most);
        if (fewest == highest)
        {
            cost.Constant += fewest * weight;
            return;
        }
        var (low, high) = (checked((long)fewest), checked((long)highest));
        var miss = writer.NewWhole(low, high, Int128.Max(0, Int128.Max(least - hint, hint - most)));
        cost.Append(miss, weight);
        writer.Post(sum.Add(miss, 1), least, Int128.MaxValue, label);
        writer.Post(sum.Add(miss, -2), Int128.MinValue, most, label);
    }
}
