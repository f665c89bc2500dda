using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch.Operators;

/// <summary>Empties a seat or fills one at random, for optional seats that only soft rules decide.</summary>
sealed class Toggle(MoveSelection selection) : IOperator
{
    readonly SearchState state = selection.State;
    readonly SeatProgram program = selection.State.Index.Program;

    public bool Propose(Move move, int tournament)
    {
        var v = selection.Any();
        if (v < 0 || program.Fixed[v] == 1) return false;
        if (!state.Values[v] && !selection.Timeline.Fits(v)) return false;
        move.Flip(v);
        return true;
    }
}
