namespace RotationPlanner.Solving;

/// <summary>A choice on a person's timeline, in minutes since 1970 UTC; used by <see cref="ProgramBuilder.Apart"/>.</summary>
/// <param name="Choice">The choice.</param>
/// <param name="Start">First minute.</param>
/// <param name="End">First minute after it, rest included: no other choice may start before.</param>
public readonly record struct TimedChoice(Choice Choice, long Start, long End);

/// <summary>What a choice adds to a rolling window, and on which day; used by <see cref="ProgramBuilder.Window"/>.</summary>
/// <param name="Choice">The choice.</param>
/// <param name="Day">Days since 1970 (or any other whole-numbered scale).</param>
/// <param name="Weight">What it adds, 0 or more.</param>
public readonly record struct WindowEntry(Choice Choice, int Day, long Weight);

// The primitive forms as engines read them. Terms are coded: a variable is its index, an any-group is the complement (~) of its index.

/// <summary>least &lt;= sum of weight x term &lt;= most; a miss is forbidden, or costs when there is a penalty.</summary>
sealed record LinearForm(Label Label, int[] Terms, long[] Weights, long Least, long Most, Penalty? Penalty)
{
    /// <summary>A hard form that is kept at every step of a search although emptying a seat may break it, such as "only beside a mentor"; it holds where nothing is held.</summary>
    public bool IsCondition { get; init; }

    /// <summary>
    /// A demand in percent or counts, such as a department's part of the load. It is met as far as the seats that are filled allow, and never keeps one empty.
    /// </summary>
    public bool IsDemand { get; init; }

    /// <summary>Whether a search keeps the form at every step.</summary>
    public bool IsKept => IsLimit || IsCondition;

    /// <summary>
    /// A hard form that leaving a seat empty can never break. Limits are kept at every step of a search; other hard forms (demands and ratios) may be missed
    /// on the way, and are then the first thing to mend.
    /// </summary>
    public bool IsLimit { get; } = Penalty is null && Least <= 0 && Array.TrueForAll(Weights, w => w >= 0);
}

/// <summary>Costs weight x max over the sums of ceil(max(0, sum) / unit): one bound variable over many inequalities.</summary>
sealed record WorstForm(Label Label, int[][] Terms, long[][] Weights, long Unit, Penalty Penalty);

/// <summary>One person's variables, of which no two may overlap: half-open [start, end) in minutes. A variable may stand for several entries (aliases); they do not conflict with each other.</summary>
sealed record ApartForm(Label Label, int Responder, int[] Variables, long[] Starts, long[] Ends);

/// <summary>
/// One person's rolling window: in every run of <paramref name="Length"/> days the weights of true variables add up to at most <paramref name="Most"/>.
/// With <paramref name="OncePerDay"/> all true entries of one day count as the largest of them. Entries are in order of day.
/// </summary>
sealed record WindowForm(Label Label, int Responder, int[] Variables, int[] Days, long[] Weights, int Length, long Most, bool OncePerDay);

/// <summary>One person's distances: each pair of successive true variables closer than <paramref name="Target"/> days costs the missing days. Entries are in order of day.</summary>
sealed record SpreadForm(Label Label, int Responder, int[] Variables, int[] Days, int Target);

/// <summary>
/// Loads of one category. The value to even out, per responder, is floor of 10,000 x (carried + sum of credit - share) / weight: hundredths of a
/// percent of the share. Credits are per variable.
/// </summary>
sealed record LoadFamily(string Name, long[] Credits, long[] Carried, long[] Shares, long[] Weights)
{
    /// <summary>A responder's value for a credit earned in the horizon.</summary>
    public long Value(int responder, long credit)
    {
        var excess = SeatProgram.ShareUnit * (Carried[responder] + credit - Shares[responder]);
        var weight = Math.Max(1, Weights[responder]);
        var value = excess / weight;
        return excess % weight < 0 ? value - 1 : value;
    }
}
