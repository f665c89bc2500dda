using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch.Moves;

/// <summary>Two people exchange units.</summary>
sealed class Swap(SearchState state, MoveSelection picks, TrainingMoves training) : IMoveKind
{
    readonly SeatProgram program = state.Index.Program;
    readonly UnitList units = state.Index.Units;

    public bool Try(Move move, int tournament)
    {
        var mine = picks.HeldBySomebodyLoaded(tournament);
        if (mine < 0) return false;
        var theirs = picks.Any(units.UnitOf[mine]);
        if (state.Values[theirs]) return false;
        var given = picks.HeldBy(program.VariableResponder[theirs]);
        if (given < 0 || program.Fixed[given] == 1 || units.UnitOf[given] == units.UnitOf[mine]) return false;
        var received = picks.VariableOf(program.VariableResponder[mine], units.UnitOf[given]);
        if (received < 0 || state.Values[received]) return false;
        move.Flip(mine);
        move.Flip(given);
        return picks.Take(move, theirs) && picks.Take(move, received) && training.IsAllowed(move);
    }
}
