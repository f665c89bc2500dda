namespace RotationPlanner.Solving.LocalSearch.Operators;

/// <summary>Somebody else takes a unit.</summary>
sealed class Relocation(MoveSelection selection) : Operator(selection)
{
    public override bool Propose(Move move, int tournament)
    {
        var from = Selection.HeldBySomebodyLoaded(tournament);
        if (from < 0) return false;
        move.Flip(from);
        var to = Selection.LeastLoadedFitting(Units.UnitOf[from], from, tournament);
        if (to < 0) return false;
        move.Flip(to);
        return true;
    }

    public override bool IsValid(Move move) => Selection.IsValidWithoutTrainees(move);
}
