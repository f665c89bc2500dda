using RotationPlanner.Solving;

namespace RotationPlanner.Tests.Solving.CpSat;

/// <summary>A climb read again from its definition: every review asks anew which of the seats so far count.</summary>
sealed class ClimbRecount
{
    readonly SeatProgram program;
    readonly ClimbForm form;
    readonly bool[] values;
    readonly Dictionary<int, int> completeAt = [];

    public ClimbRecount(SeatProgram program, ClimbForm form, bool[] values)
    {
        (this.program, this.form, this.values) = (program, form, values);
        for (var review = 0; review < form.Reviews.Length; review++)
            if (completeAt.Count < form.Phases.Length && IsDone(completeAt.Count, review)) completeAt[completeAt.Count] = review;
    }

    public long Misses => Held.Count(s => !Fits(s)) + form.Gates.Count(g => values[g.Variable] && !IsOpen(g));

    public long Cost
    {
        get
        {
            var open = Enumerable.Range(0, form.Reviews.Length - 1).Sum(r => form.Phases.Length - completeAt.Count(c => c.Value <= r));
            var last = form.Reviews.Length - 1;
            var missing = Enumerable.Range(completeAt.Count, form.Phases.Length - completeAt.Count)
                .Sum(k => Math.Max(0, form.Phases[k].Days - Days(k, last)) + Math.Max(0, form.Phases[k].Mentors - Mentors(k, last)));
            return Held.Sum(s => s.Cost) + (4 * form.Weight * (open + missing));
        }
    }

    IEnumerable<ClimbSeat> Held => form.Seats.Where(s => values[s.Variable]);

    int PhaseAt(int review) => completeAt.Count(c => c.Value <= review);

    int? Mentor(ClimbSeat seat, int phase) => program.SlotVariables[seat.Beside]
        .Where(v => values[v] && form.Phases[phase].May[program.VariableResponder[v]]).Select(v => (int?)program.VariableResponder[v]).FirstOrDefault();

    bool Serves(ClimbSeat seat, int phase) => (seat.Serves & (1u << phase)) != 0 && Mentor(seat, phase) is not null;

    // A seat that serves an earlier phase is allowed, and helps nobody.
    bool Fits(ClimbSeat seat) => Enumerable.Range(0, Math.Min(PhaseAt(seat.Block) + 1, form.Phases.Length)).Any(k => Serves(seat, k));

    IEnumerable<ClimbSeat> Counted(int phase, int review) => Held.Where(s => s.Block < review && s.End <= form.Reviews[review] && PhaseAt(s.Block) == phase && Serves(s, phase));

    int Days(int phase, int review) => Counted(phase, review).Sum(s => s.Days);

    int Mentors(int phase, int review) => Counted(phase, review).Select(s => Mentor(s, phase)!.Value).Distinct().Except(form.Phases[phase].Known).Count();

    bool IsDone(int phase, int review) => Days(phase, review) >= form.Phases[phase].Days && Mentors(phase, review) >= form.Phases[phase].Mentors;

    bool IsOpen(ClimbGate gate) => completeAt.TryGetValue(gate.Phases - 1, out var review) && form.Reviews[review] <= gate.Before;
}
