namespace RotationPlanner.Solving.LocalSearch.Operators;

/// <summary>
/// Two people exchange all they hold in a stretch of days. Where a long seat stands against several short ones, or what
/// is near to a seat forbids it, exchanging two seats alone is not possible.
/// </summary>
sealed class BlockExchange(MoveSelection selection) : Operator(selection)
{
    const int Week = 7, Month = 28;
    readonly int[] dayOf = selection.State.Index.DayOf;
    readonly List<int> given = [], taken = [];

    public override bool Propose(Move move, int tournament)
    {
        var mine = Selection.HeldBySomebodyLoaded(tournament);
        if (mine < 0) return false;
        var theirs = Selection.Any(Units.UnitOf[mine]);
        if (State.Values[theirs]) return false;
        var days = Days();
        var first = dayOf[mine] - Random.Next(days);
        given.Clear();
        taken.Clear();
        var (one, other) = (Program.VariableResponder[mine], Program.VariableResponder[theirs]);
        Gather(one, other, first, first + days - 1);
        Gather(other, one, first, first + days - 1);
        foreach (var v in given) move.Flip(v);
        foreach (var v in taken)
            if (!Selection.Take(move, v)) return false;
        return true;
    }

    public override bool IsValid(Move move) => Selection.IsValidWithoutTrainees(move);

    /// <summary>From a day to a week, to what a rest reaches over, or to what caps look at.</summary>
    int Days() =>
        1 + Random.Next(Random.Next(3) switch { 0 => Week, 1 => (int)Math.Clamp(State.Index.NoOverlapReach, 1, Month), _ => Month });

    /// <summary>What one person holds and the other could.</summary>
    void Gather(int giver, int taker, int first, int last)
    {
        foreach (var v in State.Held[giver].Between(first, last))
        {
            if (Program.Fixed[v] == 1) continue;
            var received = Selection.VariableOf(taker, Units.UnitOf[v]);
            if (received < 0 || State.Values[received]) continue;
            given.Add(v);
            taken.Add(received);
        }
    }
}
