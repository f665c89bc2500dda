namespace RotationPlanner.Solving.LocalSearch.Operators;

/// <summary>
/// Two people exchange seats that are few days apart: what changes little but when they serve, and so the distance to
/// their other turns.
/// </summary>
sealed class NearbySwap(MoveSelection selection) : Operator(selection)
{
    const int MostDays = 14, Tries = 4;
    readonly int reach = Math.Max(1, MostDays * selection.State.Index.Units.Count / Math.Max(1, Days(selection.State)));

    public override bool Propose(Move move, int tournament)
    {
        var mine = Selection.HeldBy(Random.Next(State.Held.Length));
        if (mine < 0 || Program.Fixed[mine] == 1) return false;
        for (var tries = 0; tries < Tries; tries++)
        {
            var near = Units.UnitOf[mine] + Random.Next(-reach, reach + 1);
            if (near < 0 || near >= Units.Count || near == Units.UnitOf[mine]
                || Holder(near) is not (>= 0 and var theirs)) continue;
            if (Program.VariableResponder[theirs] == Program.VariableResponder[mine]) continue;
            var taken = Selection.VariableOf(Program.VariableResponder[theirs], Units.UnitOf[mine]);
            var received = Selection.VariableOf(Program.VariableResponder[mine], near);
            if (taken < 0 || received < 0 || State.Values[taken] || State.Values[received]) continue;
            move.Flip(mine);
            move.Flip(theirs);
            return Selection.Take(move, taken) && Selection.Take(move, received);
        }
        return false;
    }

    public override bool IsValid(Move move) => Selection.IsValidWithoutTrainees(move);

    int Holder(int unit) =>
        Array.FindIndex(Units.Variables[unit], v => State.Values[v] && Program.Fixed[v] == 0) is >= 0 and var place
            ? Units.Variables[unit][place] : -1;

    static int Days(SearchState state)
    {
        var days = state.Index.DayOf;
        return days.Length == 0 ? 1 : days.Max() - days.Min() + 1;
    }
}
