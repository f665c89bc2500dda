using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch.Operators;

/// <summary>Two people exchange units.</summary>
sealed class Swap(MoveSelection selection) : IOperator
{
    readonly SearchState state = selection.State;
    readonly SeatProgram program = selection.State.Index.Program;
    readonly UnitList units = selection.State.Index.Units;

    public bool Propose(Move move, int tournament)
    {
        var mine = selection.HeldBySomebodyLoaded(tournament);
        if (mine < 0) return false;
        var theirs = selection.Any(units.UnitOf[mine]);
        if (state.Values[theirs]) return false;
        var given = selection.HeldBy(program.VariableResponder[theirs]);
        if (given < 0 || program.Fixed[given] == 1 || units.UnitOf[given] == units.UnitOf[mine]) return false;
        var received = selection.VariableOf(program.VariableResponder[mine], units.UnitOf[given]);
        if (received < 0 || state.Values[received]) return false;
        move.Flip(mine);
        move.Flip(given);
        return selection.Take(move, theirs) && selection.Take(move, received);
    }

    public bool IsValid(Move move) => selection.IsValidWithoutTrainees(move);
}
