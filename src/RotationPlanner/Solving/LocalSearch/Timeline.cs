using RotationPlanner.Solving.LocalSearch.Counters;

namespace RotationPlanner.Solving.LocalSearch;

/// <summary>
/// Whether one more variable fits: seats left, nothing too near, no rolling window over its limit. Reads only what its
/// person holds.
/// </summary>
sealed class Timeline(SearchState state)
{
    public NoOverlapCounter NoOverlaps { get; } = new(state);

    public RollingWindowCounter Windows { get; } = new(state);

    public bool Fits(int v) => HasSeat(v) && Blocker(v) < 0 && Windows.FindOverfilled(v) < 0;

    public bool HasSeat(int v)
    {
        foreach (var s in state.Index.Program.VariableSlots[v])
            if (state.Filled[s] >= state.Index.Program.Seats[s]) return false;
        return true;
    }

    /// <summary>A variable held by the same person that is too near, or -1.</summary>
    public int Blocker(int v) => NoOverlaps.FindBlocker(v);
}
