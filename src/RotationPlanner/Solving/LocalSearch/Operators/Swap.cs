namespace RotationPlanner.Solving.LocalSearch.Operators;

/// <summary>Two people exchange units.</summary>
sealed class Swap(MoveSelection selection) : Operator(selection)
{
    public override bool Propose(Move move, int tournament)
    {
        var mine = Selection.HeldBySomebodyLoaded(tournament);
        if (mine < 0) return false;
        var theirs = Selection.Any(Units.UnitOf[mine]);
        if (State.Values[theirs]) return false;
        var given = Selection.HeldBy(Program.VariableResponder[theirs]);
        if (given < 0 || Program.Fixed[given] == 1 || Units.UnitOf[given] == Units.UnitOf[mine]) return false;
        var received = Selection.VariableOf(Program.VariableResponder[mine], Units.UnitOf[given]);
        if (received < 0 || State.Values[received]) return false;
        move.Flip(mine);
        move.Flip(given);
        return Selection.Take(move, theirs) && Selection.Take(move, received);
    }

    public override bool IsValid(Move move) => Selection.IsValidWithoutTrainees(move);
}
