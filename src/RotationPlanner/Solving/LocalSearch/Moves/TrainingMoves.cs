using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch.Moves;

/// <summary>The moves of the local search that bring trainees on, or leave them out where others move.</summary>
sealed class TrainingMoves(SearchState state, MoveSelection picks, Random random) : IMoveKind
{
    readonly SeatProgram program = state.Index.Program;

    /// <summary>
    /// Whether limits hold, if need be without the trainees who would be left with nobody to learn from.
    /// </summary>
    public bool IsAllowed(Move move)
    {
        if (move.KeepsLimits) return true;
        if (program.Climbs.Length == 0) return false;
        for (var i = move.Flips.Count - 1; i >= 0; i--)
            foreach (var slot in program.VariableSlots[move.Flips[i]])
                foreach (var beside in state.Index.BesidesOf[slot])
                    if (program.Climbs[beside.Constraint].Seats[beside.Seat].Variable is var seat && state.Values[seat] && program.Fixed[seat] == 0) move.Flip(seat);
        return move.KeepsLimits;
    }

    /// <summary>
    /// A trainee takes a seat in which they would learn; whoever has it makes room, and where nobody who may mentor
    /// leads, somebody who may does.
    /// </summary>
    public bool Try(Move move, int tournament)
    {
        if (program.Climbs.Length == 0) return false;
        var constraint = program.Climbs[random.Next(program.Climbs.Length)];
        if (constraint.Seats.Length == 0) return false;
        var seat = constraint.Seats[random.Next(constraint.Seats.Length)];
        if (program.Fixed[seat.Variable] == 1 || !picks.Within.Has(state.Index.DayOf[seat.Variable])) return false;
        if (state.Values[seat.Variable])
        {
            move.Flip(seat.Variable);
            return move.KeepsLimits;
        }
        if (!picks.Timeline.HasSeat(seat.Variable) && !GiveUp(move, program.VariableSlots[seat.Variable][0])) return false;
        var blocker = picks.Timeline.Blocker(seat.Variable);
        if (blocker >= 0 && program.Fixed[blocker] == 0) move.Flip(blocker);
        if (!picks.Take(move, seat.Variable)) return false;
        return move.KeepsLimits || (LeadByMentor(move, constraint, seat) && move.KeepsLimits);
    }

    bool LeadByMentor(Move move, LadderConstraint constraint, ClimbSeat seat)
    {
        var leading = program.SlotVariables[seat.Beside];
        if (leading.Length == 0) return false;
        var mentor = leading[random.Next(leading.Length)];
        var may = constraint.Phases[random.Next(constraint.Phases.Length)].May;
        if (state.Values[mentor] || !may[program.VariableResponder[mentor]] || !GiveUp(move, seat.Beside)) return false;
        return picks.Take(move, mentor);
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
