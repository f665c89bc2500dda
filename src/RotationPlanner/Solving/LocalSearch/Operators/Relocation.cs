namespace RotationPlanner.Solving.LocalSearch.Operators;

/// <summary>Somebody else takes a unit.</summary>
sealed class Relocation(MoveSelection selection) : IOperator
{
    public bool Propose(Move move, int tournament)
    {
        var from = selection.HeldBySomebodyLoaded(tournament);
        if (from < 0) return false;
        move.Flip(from);
        var to = selection.LeastLoadedFitting(selection.State.Index.Units.UnitOf[from], from, tournament);
        if (to < 0) return false;
        move.Flip(to);
        return true;
    }

    public bool IsValid(Move move) => selection.IsValidWithoutTrainees(move);
}
