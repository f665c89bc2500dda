namespace RotationPlanner.Solving.LocalSearch.Operators;

/// <summary>
/// One of two people who meet again exchanges that seat with somebody of another meeting of the same round, so that
/// both meet others.
/// </summary>
sealed class Acquaintance(MoveSelection selection) : Operator(selection)
{
    const int Tries = 6;

    public override bool Propose(Move move, int tournament)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var mine = Selection.HeldBy(Random.Next(State.Held.Length));
            if (mine < 0 || Program.Fixed[mine] == 1 || Elsewhere(mine) is not (>= 0 and var theirs)) continue;
            var taken = Selection.VariableOf(Program.VariableResponder[theirs], Units.UnitOf[mine]);
            var received = Selection.VariableOf(Program.VariableResponder[mine], Units.UnitOf[theirs]);
            if (taken < 0 || received < 0 || State.Values[taken] || State.Values[received]) continue;
            move.Flip(mine);
            move.Flip(theirs);
            return Selection.Take(move, taken) && Selection.Take(move, received);
        }
        return false;
    }

    public override bool IsValid(Move move) => Selection.IsValidWithoutTrainees(move);

    /// <summary>A seat of somebody else in another meeting of a round in which this one is a meeting again; or
    /// -1.</summary>
    int Elsewhere(int mine)
    {
        var person = Program.VariableResponder[mine];
        foreach (var slot in Program.VariableSlots[mine])
            foreach (var place in State.Index.MeetingsOf[slot])
            {
                if (!State.Meetings.MeetsAgain(place, person)) continue;
                var meetings = Program.Meetings[place.Constraint].Meetings;
                var slots = meetings[Random.Next(meetings.Length)];
                foreach (var v in Program.SlotVariables[slots[Random.Next(slots.Length)]])
                    if (State.Values[v] && Program.Fixed[v] == 0 && Program.VariableResponder[v] != person) return v;
            }
        return -1;
    }
}
