using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch.Operators;

/// <summary>
/// A trainee takes a seat in which they would learn; whoever has it makes room, and where nobody who may mentor leads,
/// somebody who may does. Or a trainee leaves such a seat.
/// </summary>
sealed class TraineeSeat(MoveSelection selection) : IOperator
{
    readonly SearchState state = selection.State;
    readonly Random random = selection.Random;
    readonly SeatProgram program = selection.State.Index.Program;

    public bool Propose(Move move, int tournament)
    {
        if (program.Climbs.Length == 0) return false;
        var constraint = program.Climbs[random.Next(program.Climbs.Length)];
        if (constraint.Seats.Length == 0) return false;
        var seat = constraint.Seats[random.Next(constraint.Seats.Length)];
        if (program.Fixed[seat.Variable] == 1 || !selection.Within.Has(state.Index.DayOf[seat.Variable])) return false;
        if (state.Values[seat.Variable])
        {
            move.Flip(seat.Variable);
            return true;
        }
        if (!selection.Timeline.HasSeat(seat.Variable) && !GiveUp(move, program.VariableSlots[seat.Variable][0])) return false;
        var blocker = selection.Timeline.Blocker(seat.Variable);
        if (blocker >= 0 && program.Fixed[blocker] == 0) move.Flip(blocker);
        if (!selection.Take(move, seat.Variable)) return false;
        return move.KeepsLimits || LeadByMentor(move, constraint, seat);
    }

    bool LeadByMentor(Move move, LadderConstraint constraint, ClimbSeat seat)
    {
        var leading = program.SlotVariables[seat.Beside];
        if (leading.Length == 0) return false;
        var mentor = leading[random.Next(leading.Length)];
        var may = constraint.Phases[random.Next(constraint.Phases.Length)].May;
        if (state.Values[mentor] || !may[program.VariableResponder[mentor]] || !GiveUp(move, seat.Beside)) return false;
        return selection.Take(move, mentor);
    }

    bool GiveUp(Move move, int slot)
    {
        foreach (var v in program.SlotVariables[slot])
        {
            if (!state.Values[v] || program.Fixed[v] == 1) continue;
            move.Flip(v);
            return true;
        }
        return false;
    }
}
