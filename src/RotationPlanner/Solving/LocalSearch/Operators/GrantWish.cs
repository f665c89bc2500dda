using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch.Operators;

/// <summary>
/// Somebody passes on a shift on a day that they avoid, or takes one on a day that they prefer, and mostly exchanges it
/// for another.
/// </summary>
sealed class GrantWish(MoveSelection selection) : Operator(selection)
{
    const int Tries = 6, Looks = 3;

    readonly Lazy<(HashSet<int> Avoided, int[][] Preferred)> wishes = new(() => Read(selection.State.Index.Program));

    public override bool Propose(Move move, int tournament)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var missed = Missed(wishes.Value.Preferred[Random.Next(wishes.Value.Preferred.Length)]);
            if (missed >= 0) return State.Values[missed] ? PassOn(move, missed, tournament) : Take(move, missed);
        }
        return false;
    }

    public override bool IsValid(Move move) => Selection.IsValidWithoutTrainees(move);

    /// <summary>A wish of a person that is not met: a variable held though avoided, or not held though preferred; -1 for
    /// none. Their variables with wishes are given, avoided ones too.</summary>
    int Missed(int[] wished)
    {
        int found = -1, seen = 0;
        foreach (var v in wished)
            if (State.Values[v] == wishes.Value.Avoided.Contains(v) && Program.Fixed[v] == 0
                && Selection.Within.Has(State.Index.DayOf[v]) && Random.Next(++seen) == 0) found = v;
        return found;
    }

    bool PassOn(Move move, int given, int tournament)
    {
        move.Flip(given);
        if (Random.Next(Looks) == 0)
            return Selection.LeastLoadedFitting(Units.UnitOf[given], given, tournament) is >= 0 and var fitting
                && Selection.Take(move, fitting);
        var taken = Selection.Any(Units.UnitOf[given]);
        return !State.Values[taken] && taken != given
            && Exchange(move, Program.VariableResponder[given], taken, Program.VariableResponder[taken]);
    }

    bool Take(Move move, int wanted)
    {
        var unit = Units.UnitOf[wanted];
        if (!Selection.Timeline.HasSeat(wanted))
        {
            var holder = Holder(unit);
            if (holder < 0) return false;
            move.Flip(holder);
            if (Random.Next(Looks) > 0)
                return Exchange(move, Program.VariableResponder[holder], wanted, Program.VariableResponder[wanted]);
        }
        return Selection.Take(move, wanted);
    }

    /// <summary>One takes a unit, and passes on to the other what stands in its way, or anything else.</summary>
    bool Exchange(Move move, int giver, int taken, int taker)
    {
        var blocker = Selection.Timeline.Blocker(taken);
        var back = blocker >= 0 ? blocker : Selection.HeldBy(taker);
        if (back < 0 || Program.Fixed[back] == 1) return false;
        var received = Selection.VariableOf(giver, Units.UnitOf[back]);
        if (received < 0 || State.Values[received]) return false;
        move.Flip(back);
        return Selection.Take(move, taken) && Selection.Take(move, received);
    }

    int Holder(int unit)
    {
        int found = -1, seen = 0;
        foreach (var v in Units.Variables[unit])
            if (State.Values[v] && Program.Fixed[v] == 0 && Random.Next(++seen) == 0) found = v;
        return found;
    }

    /// <summary>
    /// The variables that somebody would rather not hold, and by person all with a wish. A seat that only brings a change
    /// of hands at a price counts as one that its holder avoids: to pass it on spares the price, too.
    /// </summary>
    static (HashSet<int> Avoided, int[][] ByPerson) Read(SeatProgram program)
    {
        var (avoided, wished) = (new HashSet<int>(), new List<int>());
        foreach (var constraint in program.Linears)
        {
            if (constraint is not { Penalty.Goal: Goal.Preferences, Terms: [>= 0 and var v] }) continue;
            wished.Add(v);
            if (constraint.Least <= 0) avoided.Add(v);
        }
        int[][] byPerson = [.. wished.Distinct().GroupBy(v => program.VariableResponder[v]).Select(g => g.ToArray())];
        return (avoided, byPerson.Length > 0 ? byPerson : [[]]);
    }
}
