using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch.Operators;

/// <summary>
/// Somebody with more weekends, nights, holidays or turns in a role than expected passes a seat that counts on to
/// somebody with fewer, and mostly takes one that does not count for it. Works on the first of these that is uneven, or
/// on any.
/// </summary>
sealed class EvenOut(MoveSelection selection) : IOperator
{
    const int Looks = 4;
    readonly SearchState state = selection.State;
    readonly Random random = selection.Random;
    readonly SeatProgram program = selection.State.Index.Program;
    readonly UnitList units = selection.State.Index.Units;

    public bool Propose(Move move, int tournament)
    {
        if (state.Duty is not { } duty || Table(duty) is not (>= 0 and var table)) return false;
        var goal = duty.Tables[table].Goal;
        var (giver, taker) = (Extreme(duty.Tables[table], 1), Extreme(duty.Tables[table], -1));
        if (giver == taker || Counting(duty, goal.Members[giver], table) is not (>= 0 and var given)) return false;
        var taken = selection.VariableOf(goal.Members[taker], units.UnitOf[given]);
        if (taken < 0 || state.Values[taken]) return false;
        move.Flip(given);
        var blocker = selection.Timeline.Blocker(taken);
        var back = blocker >= 0 ? blocker : random.Next(Looks) == 0 ? -1 : NotCounting(duty, goal.Members[taker], table);
        if (back < 0) return selection.Take(move, taken);
        var received = selection.VariableOf(goal.Members[giver], units.UnitOf[back]);
        if (program.Fixed[back] == 1 || received < 0 || state.Values[received]) return false;
        move.Flip(back);
        return selection.Take(move, taken) && selection.Take(move, received);
    }

    public bool IsValid(Move move) => selection.IsValidWithoutTrainees(move);

    /// <summary>The first table in which somebody is above what is expected, or any such; -1 for none.</summary>
    int Table(DutyCounts duty)
    {
        var first = random.Next(2) == 0;
        int found = -1, seen = 0;
        for (var t = 0; t < duty.Tables.Length; t++)
        {
            if (duty.Tables[t].IsEven) continue;
            if (random.Next(++seen) == 0) found = t;
            if (first && t < duty.FirstRole) return t;
        }
        return found;
    }

    /// <summary>Of a few members, the one whose count is furthest from what is expected in a direction.</summary>
    int Extreme(CountTable table, int direction)
    {
        var best = random.Next(table.Goal.Members.Length);
        for (var look = 1; look < Looks; look++)
        {
            var other = random.Next(table.Goal.Members.Length);
            if (direction * (table.Surplus(other) - table.Surplus(best)) > 0) best = other;
        }
        return best;
    }

    int Counting(DutyCounts duty, int responder, int table) => Any(responder, v => duty.Counts(v, table));

    int NotCounting(DutyCounts duty, int responder, int table) => Any(responder, v => !duty.Counts(v, table));

    int Any(int responder, Func<int, bool> suits)
    {
        int found = -1, seen = 0;
        foreach (var v in state.Held[responder].Items)
            if (program.Fixed[v] == 0 && selection.Within.Has(state.Index.DayOf[v]) && suits(v) && random.Next(++seen) == 0) found = v;
        return found;
    }
}
