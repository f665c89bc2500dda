using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch.Operators;

/// <summary>
/// A trainee takes a seat in which they would learn; whoever has it makes room, and where nobody who may mentor leads,
/// somebody who may does. Or a trainee leaves such a seat.
/// </summary>
sealed class TraineeSeat(MoveSelection selection) : Operator(selection)
{
    public override bool Propose(Move move, int tournament)
    {
        if (Program.Climbs.Length == 0) return false;
        var constraint = Program.Climbs[Random.Next(Program.Climbs.Length)];
        if (constraint.Seats.Length == 0) return false;
        var seat = constraint.Seats[Random.Next(constraint.Seats.Length)];
        if (Program.Fixed[seat.Variable] == 1 || !Selection.Within.Has(State.Index.DayOf[seat.Variable])) return false;
        if (State.Values[seat.Variable])
        {
            move.Flip(seat.Variable);
            return true;
        }
        if (!Selection.Timeline.HasSeat(seat.Variable) && !GiveUp(move, Program.VariableSlots[seat.Variable][0]))
            return false;
        var blocker = Selection.Timeline.Blocker(seat.Variable);
        if (blocker >= 0 && Program.Fixed[blocker] == 0) move.Flip(blocker);
        if (!Selection.Take(move, seat.Variable)) return false;
        return move.KeepsLimits || LeadByMentor(move, constraint, seat);
    }

    bool LeadByMentor(Move move, LadderConstraint constraint, ClimbSeat seat)
    {
        var leading = Program.SlotVariables[seat.Beside];
        if (leading.Length == 0) return false;
        var mentor = leading[Random.Next(leading.Length)];
        var may = constraint.Phases[Random.Next(constraint.Phases.Length)].May;
        if (State.Values[mentor] || !may[Program.VariableResponder[mentor]] || !GiveUp(move, seat.Beside)) return false;
        return Selection.Take(move, mentor);
    }

    bool GiveUp(Move move, int slot)
    {
        foreach (var v in Program.SlotVariables[slot])
        {
            if (!State.Values[v] || Program.Fixed[v] == 1) continue;
            move.Flip(v);
            return true;
        }
        return false;
    }
}
