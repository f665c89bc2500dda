using RotationPlanner.Program;

namespace RotationPlanner.Tests.Solving.CpSat;

/// <summary>A climb read again from its definition: every review asks anew which of the seats so far count.</summary>
sealed class ClimbRecount
{
    readonly SeatProgram program;
    readonly LadderConstraint constraint;
    readonly bool[] values;
    readonly Dictionary<int, int> completeAt = [];

    public ClimbRecount(SeatProgram program, LadderConstraint constraint, bool[] values)
    {
        (this.program, this.constraint, this.values) = (program, constraint, values);
        for (var review = 0; review < constraint.Reviews.Length; review++)
            if (completeAt.Count < constraint.Phases.Length && IsDone(completeAt.Count, review))
                completeAt[completeAt.Count] = review;
    }

    public long Misses => Held.Count(s => !Fits(s)) + constraint.Gates.Count(g => values[g.Variable] && !IsOpen(g));

    public long Cost
    {
        get
        {
            var open = Enumerable.Range(0, constraint.Reviews.Length - 1)
                .Sum(r => constraint.Phases.Length - completeAt.Count(c => c.Value <= r));
            var last = constraint.Reviews.Length - 1;
            var missing = Enumerable.Range(completeAt.Count, constraint.Phases.Length - completeAt.Count)
                .Sum(k => Math.Max(0, constraint.Phases[k].Days - Days(k, last))
                + Math.Max(0, constraint.Phases[k].Mentors - Mentors(k, last)));
            return Held.Sum(s => s.Cost) + (4 * constraint.Weight * (open + missing));
        }
    }

    IEnumerable<ClimbSeat> Held => constraint.Seats.Where(s => values[s.Variable]);

    int PhaseAt(int review) => completeAt.Count(c => c.Value <= review);

    int? Mentor(ClimbSeat seat, int phase) => program.SlotVariables[seat.Beside]
        .Where(v => values[v] && constraint.Phases[phase].May[program.VariableResponder[v]])
        .Select(v => (int?)program.VariableResponder[v]).FirstOrDefault();

    bool Serves(ClimbSeat seat, int phase) => (seat.Serves & (1u << phase)) != 0 && Mentor(seat, phase) is not null;

    // A seat that serves an earlier phase is allowed, and helps nobody.
    bool Fits(ClimbSeat seat) =>
        Enumerable.Range(0, Math.Min(PhaseAt(seat.Block) + 1, constraint.Phases.Length)).Any(k => Serves(seat, k));

    IEnumerable<ClimbSeat> Counted(int phase, int review) => Held.Where(
        s => s.Block < review && s.End <= constraint.Reviews[review] && PhaseAt(s.Block) == phase && Serves(s, phase));

    int Days(int phase, int review) => Counted(phase, review).Sum(s => s.Days);

    int Mentors(int phase, int review) => Counted(phase, review).Select(s => Mentor(s, phase)!.Value).Distinct()
        .Except(constraint.Phases[phase].Known).Count();

    bool IsDone(int phase, int review) => Days(phase, review) >= constraint.Phases[phase].Days
        && Mentors(phase, review) >= constraint.Phases[phase].Mentors;

    bool IsOpen(ClimbGate gate) =>
        completeAt.TryGetValue(gate.Phases - 1, out var review) && constraint.Reviews[review] <= gate.Before;
}
