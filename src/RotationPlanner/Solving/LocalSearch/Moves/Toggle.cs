using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch.Moves;

/// <summary>Empties a seat or fills one at random, for optional seats that only soft rules decide.</summary>
sealed class Toggle(SearchState state, MoveSelection picks) : IMoveKind
{
    readonly SeatProgram program = state.Index.Program;

    public bool Try(Move move, int tournament)
    {
        var v = picks.Any();
        if (v < 0 || program.Fixed[v] == 1) return false;
        if (!state.Values[v] && !picks.Timeline.Fits(v)) return false;
        move.Flip(v);
        return move.KeepsLimits;
    }
}
