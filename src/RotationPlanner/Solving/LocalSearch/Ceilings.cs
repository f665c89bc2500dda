namespace RotationPlanner.Solving.LocalSearch;

/// <summary>
/// What a plan may have in the objectives down to everybody's excess without being worse for it: the anchors with their
/// tolerance. Within them, later objectives decide.
/// </summary>
sealed record Ceilings
{
    public required long Uncovered { get; init; }
    public required long UncoveredOptional { get; init; }
    public required long UnmetDemands { get; init; }
    public required long Worst { get; init; }
    public required long Training { get; init; }

    /// <summary>By rank, the most loaded first; empty where loads do not count.</summary>
    public required long[] Excess { get; init; }

    /// <summary>Below this excess nobody who may serve should be.</summary>
    public required long Floor { get; init; }

    /// <summary>The same with nobody above so much.</summary>
    public Ceilings AtMost(long worst) =>
        this with { Worst = Math.Min(Worst, worst), Excess = Array.ConvertAll(Excess, e => Math.Min(e, worst)) };

    /// <summary>Whether everybody's excess is within the ceilings.</summary>
    /// <param name="sorted">Everybody's excess, ascending.</param>
    public bool Holds(ReadOnlySpan<long> sorted)
    {
        if (sorted.Length == 0) return true;
        if (sorted[^1] > Worst || sorted[0] < Floor) return false;
        for (var k = 0; k < Excess.Length; k++)
            if (sorted[^(k + 1)] > Excess[k]) return false;
        return true;
    }

    /// <summary>
    /// Compares two plans' excess, as far as it is beyond the ceilings: the worst, then rank by rank, then what is
    /// below the floor.
    /// </summary>
    public int Compare(ReadOnlySpan<long> one, ReadOnlySpan<long> other)
    {
        for (var k = 0; k < Excess.Length; k++)
        {
            var order = Math.Max(0, one[^(k + 1)] - Excess[k]).CompareTo(Math.Max(0, other[^(k + 1)] - Excess[k]));
            if (order != 0) return order;
        }
        return Below(one).CompareTo(Below(other));
    }

    long Below(ReadOnlySpan<long> sorted)
    {
        var below = 0L;
        foreach (var value in sorted)
        {
            if (value >= Floor) break;
            below += Floor - value;
        }
        return below;
    }
}
