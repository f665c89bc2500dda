namespace RotationPlanner.Solving.LocalSearch.Moves;

/// <summary>
/// Three people pass units round: after a swap, a third person takes one of the two units and leaves the rest as it is.
/// </summary>
sealed class ThreeWayExchange(SearchState state, MoveSelection picks, Swap swap) : IMoveKind
{
    public bool Try(Move move, int tournament)
    {
        if (!swap.Try(move, tournament)) return false;
        var last = move.Flips[^1];
        move.Flip(last);
        var to = picks.LeastLoadedFitting(state.Index.Units.UnitOf[last], last, tournament);
        if (to < 0) return false;
        move.Flip(to);
        return move.KeepsLimits;
    }
}
