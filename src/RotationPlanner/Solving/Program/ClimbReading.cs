namespace RotationPlanner.Solving;

/// <summary>Reads how far trainees get with the seats they hold. Not shared between threads.</summary>
sealed class ClimbReading(SeatProgram program)
{
    readonly List<Taken> taken = [];
    readonly List<int> mentors = [];
    readonly List<long> completed = [];

    /// <summary>The seats held, as last read: the phase each counts for, -1 where it serves none, and who mentors.</summary>
    public IReadOnlyList<Taken> Seats => taken;

    /// <summary>The reviews at which phases were complete, as last read.</summary>
    public IReadOnlyList<long> Completed => completed;

    /// <summary>Breaches of the form (a seat without mentor, a gate passed too early), and its cost in the tier of training.</summary>
    public (long Misses, long Cost) Of(ClimbForm form, bool[] values)
    {
        var (seats, reviews) = (form.Seats, form.Reviews);
        var (days, counted, seat) = (0, 0, 0);
        long misses = 0, open = 0, cost = 0;
        taken.Clear();
        mentors.Clear();
        completed.Clear();
        for (var review = 0; review < reviews.Length; review++)
        {
            for (; counted < taken.Count && taken[counted].End <= reviews[review]; counted++) days += Count(form, taken[counted]);
            if (IsComplete(form, days))
            {
                completed.Add(reviews[review]);
                mentors.Clear();
                days = 0;
            }
            if (review + 1 < reviews.Length) open += form.Phases.Length - completed.Count;
            for (; seat < seats.Length && seats[seat].Block == review; seat++)
            {
                if (!values[seats[seat].Variable]) continue;
                cost += seats[seat].Cost;
                if (!Take(form, seat, values)) misses++;
            }
        }
        foreach (var gate in form.Gates)
            if (values[gate.Variable] && (gate.Phases > completed.Count || completed[gate.Phases - 1] > gate.Before)) misses++;
        return (misses, cost + ClimbForm.StepCost * form.Weight * (open + Missing(form, days)));
    }

    bool IsComplete(ClimbForm form, int days) =>
        completed.Count < form.Phases.Length && days >= form.Phases[completed.Count].Days && mentors.Count >= form.Phases[completed.Count].Mentors;

    int Count(ClimbForm form, Taken seat)
    {
        if (seat.Phase != completed.Count || seat.Phase >= form.Phases.Length) return 0;
        if (!mentors.Contains(seat.Mentor) && !form.Phases[seat.Phase].Known.Contains(seat.Mentor)) mentors.Add(seat.Mentor);
        return seat.Days;
    }

    /// <summary>Notes a seat held, for the phase the trainee is in or, where it serves only an earlier one, for that, to no avail; false when it serves none.</summary>
    bool Take(ClimbForm form, int index, bool[] values)
    {
        var seat = form.Seats[index];
        for (var phase = Math.Min(completed.Count, form.Phases.Length - 1); phase >= 0; phase--)
        {
            if ((seat.Serves >> phase & 1) == 0 || MentorOf(form, seat, phase, values) is not (>= 0 and var mentor)) continue;
            taken.Add(new Taken(index, seat.End, seat.Days, phase, mentor));
            return true;
        }
        taken.Add(new Taken(index, seat.End, seat.Days, -1, -1));
        return false;
    }

    /// <summary>Who leads beside the seat and may mentor in the phase; -1 for nobody.</summary>
    int MentorOf(ClimbForm form, ClimbSeat seat, int phase, bool[] values)
    {
        foreach (var v in program.SlotVariables[seat.Beside])
            if (values[v] && form.Phases[phase].May[program.VariableResponder[v]]) return program.VariableResponder[v];
        return -1;
    }

    long Missing(ClimbForm form, int days)
    {
        long missing = 0;
        for (var phase = completed.Count; phase < form.Phases.Length; phase++)
        {
            var (had, known) = phase == completed.Count ? (days, mentors.Count) : (0, 0);
            missing += Math.Max(0, form.Phases[phase].Days - had) + Math.Max(0, form.Phases[phase].Mentors - known);
        }
        return missing;
    }
}

/// <summary>A trainee's seat as read.</summary>
readonly record struct Taken(int Seat, long End, int Days, int Phase, int Mentor);
