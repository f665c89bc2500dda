namespace RotationPlanner.Program;

// The primitive constraints as engines read them. Terms are coded: a variable is its index, an any-group is the
// complement (~) of its index.

/// <summary>
/// least &lt;= sum of weight x term &lt;= most; a miss is forbidden, or costs when there is a penalty.
/// </summary>
sealed record LinearConstraint(Label Label, int[] Terms, long[] Weights, long Least, long Most, Penalty? Penalty)
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
}

/// <summary>
/// Costs weight x max over the sums of ceil(max(0, sum) / unit): one bound variable over many inequalities.
/// </summary>
sealed record MinMaxConstraint(Label Label, int[][] Terms, long[][] Weights, long Unit, Penalty Penalty);

/// <summary>
/// One person's variables, of which no two may overlap: half-open [start, end) in minutes. A variable may stand for
/// several entries (aliases); they do not conflict with each other.
/// </summary>
sealed record NoOverlapConstraint(Label Label, int Responder, int[] Variables, long[] Starts, long[] Ends);

/// <summary>
/// One person's distances: each pair of successive true variables closer than <paramref name="Target"/> days costs the
/// missing days. Entries are in order of day.
/// </summary>
sealed record SpacingConstraint(Label Label, int Responder, int[] Variables, int[] Days, int Target);
