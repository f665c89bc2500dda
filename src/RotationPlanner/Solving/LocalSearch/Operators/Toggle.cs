namespace RotationPlanner.Solving.LocalSearch.Operators;

/// <summary>Empties a seat or fills one at random, for optional seats that only soft rules decide.</summary>
sealed class Toggle(MoveSelection selection) : Operator(selection)
{
    public override bool Propose(Move move, int tournament)
    {
        var v = Selection.Any();
        if (v < 0 || Program.Fixed[v] == 1) return false;
        if (!State.Values[v] && !Selection.Timeline.Fits(v)) return false;
        move.Flip(v);
        return true;
    }
}
