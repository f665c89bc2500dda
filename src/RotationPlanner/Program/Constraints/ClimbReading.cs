namespace RotationPlanner.Program;

/// <summary>Reads how far trainees get with the seats they hold. Not shared between threads.</summary>
sealed class ClimbReading(SeatProgram program)
{
    readonly List<Taken> taken = [];
    readonly List<int> mentors = [];
    readonly List<long> completed = [];

    /// <summary>
    /// The seats held, as last read: the phase each counts for, -1 where it serves none, and who mentors.
    /// </summary>
    public IReadOnlyList<Taken> Seats => taken;

    /// <summary>The reviews at which phases were complete, as last read.</summary>
    public IReadOnlyList<long> Completed => completed;

    /// <summary>
    /// Breaches of the constraint (a seat without mentor, a gate passed too early), and its cost in the tier of
    /// training.
    /// </summary>
    public (long Misses, long Cost) Read(LadderConstraint constraint, bool[] values)
    {
        var (seats, reviews) = (constraint.Seats, constraint.Reviews);
        var (days, counted, seat) = (0, 0, 0);
        long misses = 0, open = 0, cost = 0;
        taken.Clear();
        mentors.Clear();
        completed.Clear();
        for (var review = 0; review < reviews.Length; review++)
        {
            for (; counted < taken.Count && taken[counted].End <= reviews[review]; counted++)
                days += Count(constraint, taken[counted]);
            if (IsComplete(constraint, days))
            {
                completed.Add(reviews[review]);
                mentors.Clear();
                days = 0;
            }
            if (review + 1 < reviews.Length) open += constraint.Phases.Length - completed.Count;
            for (; seat < seats.Length && seats[seat].Block == review; seat++)
            {
                if (!values[seats[seat].Variable]) continue;
                cost += seats[seat].Cost;
                if (!Take(constraint, seat, values)) misses++;
            }
        }
        foreach (var gate in constraint.Gates)
            if (values[gate.Variable]
                && (gate.Phases > completed.Count || completed[gate.Phases - 1] > gate.Before)) misses++;
        return (misses, cost + LadderConstraint.StepCost * constraint.Weight * (open + Missing(constraint, days)));
    }

    bool IsComplete(LadderConstraint constraint, int days) =>
        completed.Count < constraint.Phases.Length && days >= constraint.Phases[completed.Count].Days
            && mentors.Count >= constraint.Phases[completed.Count].Mentors;

    int Count(LadderConstraint constraint, Taken seat)
    {
        if (seat.Phase != completed.Count || seat.Phase >= constraint.Phases.Length) return 0;
        if (!mentors.Contains(seat.Mentor) && !constraint.Phases[seat.Phase].Known.Contains(seat.Mentor))
            mentors.Add(seat.Mentor);
        return seat.Days;
    }

    /// <summary>
    /// Notes a seat held, for the phase the trainee is in or, where it serves only an earlier one, for that, to no
    /// avail; false when it serves none.
    /// </summary>
    bool Take(LadderConstraint constraint, int index, bool[] values)
    {
        var seat = constraint.Seats[index];
        for (var phase = Math.Min(completed.Count, constraint.Phases.Length - 1); phase >= 0; phase--)
        {
            if ((seat.Serves >> phase & 1) == 0
                || MentorOf(constraint, seat, phase, values) is not (>= 0 and var mentor)) continue;
            taken.Add(new Taken(index, seat.End, seat.Days, phase, mentor));
            return true;
        }
        taken.Add(new Taken(index, seat.End, seat.Days, -1, -1));
        return false;
    }

    /// <summary>Who leads beside the seat and may mentor in the phase; -1 for nobody.</summary>
    int MentorOf(LadderConstraint constraint, ClimbSeat seat, int phase, bool[] values)
    {
        foreach (var v in program.SlotVariables[seat.Beside])
            if (values[v] && constraint.Phases[phase].May[program.VariableResponder[v]])
                return program.VariableResponder[v];
        return -1;
    }

    long Missing(LadderConstraint constraint, int days)
    {
        long missing = 0;
        for (var phase = completed.Count; phase < constraint.Phases.Length; phase++)
        {
            var (had, known) = phase == completed.Count ? (days, mentors.Count) : (0, 0);
            missing += Math.Max(0, constraint.Phases[phase].Days - had)
                + Math.Max(0, constraint.Phases[phase].Mentors - known);
        }
        return missing;
    }
}

/// <summary>A trainee's seat as read.</summary>
readonly record struct Taken(int Seat, long End, int Days, int Phase, int Mentor);
