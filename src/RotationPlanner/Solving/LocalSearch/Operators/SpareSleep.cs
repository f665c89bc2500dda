namespace RotationPlanner.Solving.LocalSearch.Operators;

/// <summary>
/// Somebody who expects bad months passes on a seat of the worst one to somebody who expects fewer, and mostly takes a seat
/// of another month for it.
/// </summary>
sealed class SpareSleep(MoveSelection selection) : Operator(selection)
{
    const int Looks = 4;

    public override bool Propose(Move move, int tournament)
    {
        if (State.Duty is not { Sleep: { Goal.Members.Length: > 1 } sleep }) return false;
        var (giver, taker) = (Extreme(sleep, 1), Extreme(sleep, -1));
        if (giver == taker) return false;
        var month = sleep.WorstMonth(giver);
        if (Any(giver, v => Brings(v, month, giver)) is not (>= 0 and var given)) return false;
        var taken = Selection.VariableOf(taker, Units.UnitOf[given]);
        if (taken < 0 || State.Values[taken]) return false;
        move.Flip(given);
        var back = Selection.Timeline.Blocker(taken) is >= 0 and var blocker ? blocker
            : Random.Next(Looks) == 0 ? -1 : Any(taker, v => !Brings(v, month, giver));
        if (back < 0) return Selection.Take(move, taken);
        var received = Selection.VariableOf(giver, Units.UnitOf[back]);
        if (Program.Fixed[back] == 1 || received < 0 || State.Values[received]) return false;
        move.Flip(back);
        return Selection.Take(move, taken) && Selection.Take(move, received);
    }

    public override bool IsValid(Move move) => Selection.IsValidWithoutTrainees(move);

    /// <summary>Of a few people the one who expects the most bad months, or the fewest.</summary>
    int Extreme(SleepCounts sleep, int direction)
    {
        var members = sleep.Goal.Members;
        var best = members[Random.Next(members.Length)];
        for (var look = 1; look < Looks; look++)
        {
            var other = members[Random.Next(members.Length)];
            if (direction * (sleep.BadMonths(other) - sleep.BadMonths(best)) > 0) best = other;
        }
        return best;
    }

    /// <summary>Whether the seats of a variable bring a person calls in a month.</summary>
    bool Brings(int v, int month, int responder)
    {
        var calls = State.Duty!.Sleep!.Goal.Calls;
        foreach (var slot in Program.VariableSlots[v])
            if (calls[slot].Length > 0 && Array.Exists(calls[slot][Program.Duty!.WayOf[responder]], c => c.Month == month)) return true;
        return false;
    }

    int Any(int responder, Func<int, bool> suits)
    {
        int found = -1, seen = 0;
        foreach (var v in State.Held[responder].Items)
            if (Program.Fixed[v] == 0 && Selection.Within.Has(State.Index.DayOf[v]) && suits(v)
                && Random.Next(++seen) == 0) found = v;
        return found;
    }
}
