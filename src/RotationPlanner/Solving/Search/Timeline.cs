using RotationPlanner.Program;

namespace RotationPlanner.Solving.Search;

/// <summary>
/// Whether one more variable fits: seats left, nothing too near, no rolling window over its limit. Reads only what its
/// person holds.
/// </summary>
sealed class Timeline(SearchState state)
{
    readonly ProgramIndex index = state.Index;
    readonly SeatProgram program = state.Index.Program;
    readonly List<(int Day, long Weight)> entries = [];

    public bool Fits(int v) => HasSeat(v) && Blocker(v) < 0 && FitsWindows(v) < 0;

    public bool HasSeat(int v)
    {
        foreach (var s in program.VariableSlots[v])
            if (state.Filled[s] >= program.Seats[s]) return false;
        return true;
    }

    /// <summary>A variable held by the same person that is too near, or -1.</summary>
    public int Blocker(int v) => BlockerAndConstraint(v).Variable;

    /// <summary>
    /// A variable held by the same person that is too near and the no-overlap constraint that says so, or -1 and -1.
    /// </summary>
    public (int Variable, int Constraint) BlockerAndConstraint(int v)
    {
        var stays = index.StaysOf[v];
        foreach (var held in state.Held[program.VariableResponder[v]].Near(index.DayOf[v], index.NoOverlapReach))
            if (TooNear(stays, index.StaysOf[held]) is var constraint && constraint >= 0) return (held, constraint);
        return (-1, -1);
    }

    /// <summary>The first window that the variable would overfill, or -1.</summary>
    public int FitsWindows(int v)
    {
        foreach (var entry in index.EntriesOf[v])
            if (Overfills(v, entry)) return entry.Window;
        return -1;
    }

    static int TooNear(ReadOnlySpan<ProgramIndex.Stay> a, ReadOnlySpan<ProgramIndex.Stay> b)
    {
        foreach (var x in a)
            foreach (var y in b)
                if (x.Constraint == y.Constraint && x.Start < y.End && y.Start < x.End) return x.Constraint;
        return -1;
    }

    bool Overfills(int v, ProgramIndex.Entry entry)
    {
        var constraint = program.Windows[entry.Window];
        entries.Clear();
        long sum = 0;
        foreach (var own in index.EntriesOf[v]) sum += Gather(own, entry, constraint.Length);
        foreach (var held in state.Held[constraint.Responder].Near(index.DayOf[v], index.WindowReaches[entry.Window]))
            foreach (var other in index.EntriesOf[held]) sum += Gather(other, entry, constraint.Length);
        if (sum <= constraint.Most) return false;
        return constraint.MostIn(entries) > constraint.Most;
    }

    long Gather(ProgramIndex.Entry other, ProgramIndex.Entry entry, int length)
    {
        if (other.Window != entry.Window || Math.Abs(other.Day - entry.Day) >= length) return 0;
        entries.Add((other.Day, other.Weight));
        return other.Weight;
    }
}
