namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// A stretch of time in which nobody's eligibility changes, for pools that share people: the seats that start in it,
/// and how they are split. Pools and people are numbered within their group.
/// </summary>
/// <param name="slots">The slots that start in it.</param>
/// <param name="setOf">By person: the set of pools that they may hold, or -1 for none.</param>
sealed class Slice(ArraySegment<Slot> slots, int[] setOf)
{
    public ArraySegment<Slot> Slots { get; } = slots;

    public int[] SetOf { get; } = setOf;

    /// <summary>What there is to be shared.</summary>
    public required SliceSupply Supply { get; init; }

    /// <summary>By person: the row of <see cref="Rates"/>, or -1.</summary>
    public int[] RowOf { get; set; } = [];

    /// <summary>By row, by pool: the share of somebody who works full time.</summary>
    public double[][] Rates { get; set; } = [];

    /// <summary>By pool: what somebody who works full time takes in all where this pool is poured.</summary>
    public double[] Levels { get; set; } = [];

    /// <summary>By person: the most they may take in this slice, where what they take elsewhere limits it.</summary>
    public double[]? Limits { get; set; }

    /// <summary>Lets one person take a part of what they take, and gives the rest to nobody.</summary>
    public void Scale(int person, double factor)
    {
        var own = Array.ConvertAll(Rates[RowOf[person]], r => r * factor);
        RowOf[person] = Rates.Length;
        Rates = [.. Rates, own];
    }

    /// <summary>What graduates owe on top.</summary>
    public List<Take> Extra { get; } = [];
}

/// <summary>What one person takes of one pool.</summary>
readonly record struct Take(int Person, int Pool, double Amount);

/// <summary>The credit of the seats of a slice, by pool.</summary>
sealed record SliceSupply(double[] Total, double[] Night, double[] Weekend, double[] Holiday, double[] Minutes,
    double[] OneSeat)
{
    /// <summary>By slot of the slice: the credit of one seat; 0 where nobody can take one.</summary>
    public required double[] OfSlot { get; init; }

    /// <summary>By slot of the slice: how many seats are to be shared.</summary>
    public required int[] SeatsOf { get; init; }

    /// <summary>By pool: the most that one person can take who holds one seat after the other.</summary>
    public required double[] Chain { get; init; }

    /// <summary>An amount of a pool with what it holds of nights, weekends and holidays.</summary>
    public ExactCredit PartOf(int pool, double amount)
    {
        var part = amount / Total[pool];
        return new ExactCredit(amount, part * Night[pool], part * Weekend[pool], part * Holiday[pool]);
    }
}
