namespace RotationPlanner.Solving.LocalSearch.Operators;

/// <summary>
/// Three people pass units round: after a swap, a third person takes one of the two units and leaves the rest as it is.
/// </summary>
sealed class ThreeWayExchange(MoveSelection selection) : Operator(selection)
{
    readonly Swap swap = new(selection);

    public override bool Propose(Move move, int tournament)
    {
        if (!swap.Try(move, tournament)) return false;
        var last = move.Flips[^1];
        move.Flip(last);
        var to = Selection.LeastLoadedFitting(Units.UnitOf[last], last, tournament);
        if (to < 0) return false;
        move.Flip(to);
        return true;
    }
}
