namespace RotationPlanner.Solving.LocalSearch.Moves;

/// <summary>Somebody else takes a unit.</summary>
sealed class Relocation(SearchState state, MoveSelection picks, TrainingMoves training) : IMoveKind
{
    public bool Try(Move move, int tournament)
    {
        var from = picks.HeldBySomebodyLoaded(tournament);
        if (from < 0) return false;
        move.Flip(from);
        var to = picks.LeastLoadedFitting(state.Index.Units.UnitOf[from], from, tournament);
        if (to < 0) return false;
        move.Flip(to);
        return training.IsAllowed(move);
    }
}
