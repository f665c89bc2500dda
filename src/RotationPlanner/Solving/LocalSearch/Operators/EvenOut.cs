namespace RotationPlanner.Solving.LocalSearch.Operators;

/// <summary>
/// Somebody with more weekends, nights, holidays or turns in a role than expected passes a seat that counts on to
/// somebody with fewer, and mostly takes one that does not count for it. Works on the first of these that is uneven, or
/// on any.
/// </summary>
sealed class EvenOut(MoveSelection selection) : Operator(selection)
{
    const int Looks = 4;

    public override bool Propose(Move move, int tournament)
    {
        if (State.Duty is not { } duty || Table(duty) is not (>= 0 and var table)) return false;
        var goal = duty.Tables[table].Goal;
        var (giver, taker) = (Extreme(duty.Tables[table], 1), Extreme(duty.Tables[table], -1));
        if (giver == taker || Counting(duty, goal.Members[giver], table) is not (>= 0 and var given)) return false;
        var taken = Selection.VariableOf(goal.Members[taker], Units.UnitOf[given]);
        if (taken < 0 || State.Values[taken]) return false;
        move.Flip(given);
        var blocker = Selection.Timeline.Blocker(taken);
        var back = blocker >= 0 ? blocker : Random.Next(Looks) == 0
            ? -1 : NotCounting(duty, goal.Members[taker], table);
        if (back < 0) return Selection.Take(move, taken);
        var received = Selection.VariableOf(goal.Members[giver], Units.UnitOf[back]);
        if (Program.Fixed[back] == 1 || received < 0 || State.Values[received]) return false;
        move.Flip(back);
        return Selection.Take(move, taken) && Selection.Take(move, received);
    }

    public override bool IsValid(Move move) => Selection.IsValidWithoutTrainees(move);

    /// <summary>The first table in which somebody is above what is expected, or any such; -1 for none.</summary>
    int Table(DutyCounts duty)
    {
        var first = Random.Next(2) == 0;
        int found = -1, seen = 0;
        for (var t = 0; t < duty.Tables.Length; t++)
        {
            if (duty.Tables[t].IsEven) continue;
            if (Random.Next(++seen) == 0) found = t;
            if (first && t < duty.FirstRole) return t;
        }
        return found;
    }

    /// <summary>Of a few members, the one whose count is furthest from what is expected in a direction.</summary>
    int Extreme(CountTable table, int direction)
    {
        var best = Random.Next(table.Goal.Members.Length);
        for (var look = 1; look < Looks; look++)
        {
            var other = Random.Next(table.Goal.Members.Length);
            if (direction * (table.Surplus(other) - table.Surplus(best)) > 0) best = other;
        }
        return best;
    }

    int Counting(DutyCounts duty, int responder, int table) => Any(responder, v => duty.Counts(v, table));

    int NotCounting(DutyCounts duty, int responder, int table) => Any(responder, v => !duty.Counts(v, table));

    int Any(int responder, Func<int, bool> suits)
    {
        int found = -1, seen = 0;
        foreach (var v in State.Held[responder].Items)
            if (Program.Fixed[v] == 0 && Selection.Within.Has(State.Index.DayOf[v]) && suits(v)
                && Random.Next(++seen) == 0) found = v;
        return found;
    }
}
