using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.Construction;

/// <summary>
/// Who serves only together with somebody takes a first seat together with them: one by one, neither of them ever would.
/// </summary>
sealed class FirstCompanions(SearchState state)
{
    readonly Timeline timeline = new(state);

    /// <summary>
    /// Adds whom rules ask for beside a choice just taken: of each rule that it breaks the first who fits and mends it.
    /// </summary>
    /// <param name="move">The move that took the choice.</param>
    /// <param name="taken">The choice.</param>
    /// <returns>The most that any of them carries above their share then; the least number there is for nobody.</returns>
    public long Follow(Move move, int taken)
    {
        var most = long.MinValue;
        foreach (var part in state.Index.LinearsOf[taken]) most = Math.Max(most, Mend(move, part.Constraint));
        foreach (var any in state.Index.AnysOf[taken])
            foreach (var part in state.Index.LinearsOfAny[any]) most = Math.Max(most, Mend(move, part.Constraint));
        return most;
    }

    long Mend(Move move, int f)
    {
        var program = state.Index.Program;
        var (constraint, missed) = (program.Linears[f], state.Linears.CountMisses(f));
        if (!constraint.IsMended || missed == 0) return long.MinValue;
        foreach (var term in constraint.Terms)
            foreach (var v in term >= 0 ? [term] : program.Anys[~term])
            {
                if (state.Values[v] || program.Fixed[v] != 0 || !timeline.Fits(v)) continue;
                var load = GreedyConstruction.LoadWith(state, v);
                move.Flip(v);
                if (state.Linears.CountMisses(f) < missed) return load;
                move.TakeBack(1);
            }
        return long.MinValue;
    }
}
