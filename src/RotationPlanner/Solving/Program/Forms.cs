namespace RotationPlanner.Solving;

/// <summary>
/// A choice on a person's timeline, in minutes since 1970 UTC; used by <see cref="ProgramBuilder.Apart"/>.
/// </summary>
/// <param name="Choice">The choice.</param>
/// <param name="Start">First minute.</param>
/// <param name="End">First minute after it, rest included: no other choice may start before.</param>
public readonly record struct TimedChoice(Choice Choice, long Start, long End);

/// <summary>
/// What a choice adds to a rolling window, and on which day; used by <see cref="ProgramBuilder.Window"/>.
/// </summary>
/// <param name="Choice">The choice.</param>
/// <param name="Day">Days since 1970 (or any other whole-numbered scale).</param>
/// <param name="Weight">What it adds, 0 or more.</param>
public readonly record struct WindowEntry(Choice Choice, int Day, long Weight);

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
/// One person's rolling window: in every run of <paramref name="Length"/> days the weights of true variables add up to at most <paramref name="Most"/>.
/// With <paramref name="OncePerDay"/> all true entries of one day count as the largest of them. Entries are in order of day.
/// </summary>
sealed record RollingWindowConstraint(Label Label, int Responder, int[] Variables, int[] Days, long[] Weights, int Length, long Most, bool OncePerDay);

/// <summary>
/// One person's distances: each pair of successive true variables closer than <paramref name="Target"/> days costs the
/// missing days. Entries are in order of day.
/// </summary>
sealed record SpacingConstraint(Label Label, int Responder, int[] Variables, int[] Days, int Target);

/// <summary>
/// What people carry, in credit minutes. Credits are per variable; what is carried from the past and shares are per
/// responder.
/// </summary>
sealed record LoadFamily(string Name, long[] Credits, long[] Carried, long[] Shares)
{
    /// <summary>
    /// Per responder: credit of seats that are not among the variables, where the program is a part of another; empty
    /// for none.
    /// </summary>
    public long[] Elsewhere { get; init; } = [];

    /// <summary>The credit of the lightest required seat, in minutes; 0 where there is none.</summary>
    public long LightestSeat { get; init; }

    /// <summary>Excess that differs by no more than so many credit minutes is as even.</summary>
    public long Tolerance { get; init; }

    /// <summary>What a responder is above the share with a credit earned in the horizon, in credit minutes.</summary>
    public long Excess(int responder, long credit) =>
        Carried[responder] + ElsewhereOf(responder) + credit - Shares[responder];

    /// <summary>
    /// The excess to even out. Whoever holds no seat is above nothing: what they bring from the past is no fault of
    /// this plan, and no reason to hold a seat back.
    /// </summary>
    public long Value(int responder, long credit) =>
        credit + ElsewhereOf(responder) == 0 ? Math.Min(0, Excess(responder, 0)) : Excess(responder, credit);

    /// <summary>Credit of seats that are not among the variables.</summary>
    public long ElsewhereOf(int responder) => Elsewhere.Length == 0 ? 0 : Elsewhere[responder];
}
