namespace RotationPlanner.Program;

/// <summary>
/// Progress on the ladder: one trainee's way through the rungs that are worked in seats. A seat counts for the phase
/// the trainee stood in at the review before it; phases follow one another. What completes a phase opens gates: choices
/// that the trainee may make only afterwards. How a plan is counted is said by <see cref="ClimbReading"/>, how an exact solver states it by
/// <see cref="LadderPosting"/>.
/// </summary>
/// <param name="Label">Whose constraint it is.</param>
/// <param name="Responder">The trainee's index.</param>
/// <param name="Weight">How much this trainee's progress counts, 1 or more.</param>
/// <param name="Seats">The trainee's seats, by start.</param>
/// <param name="Phases">What is to be done, in order.</param>
/// <param name="Gates">What is open only after a phase.</param>
/// <param name="Reviews">The minutes at which progress is counted, ascending; the last one is after every seat.</param>
sealed record LadderConstraint(
    Label Label, int Responder, long Weight, ClimbSeat[] Seats, ClimbPhase[] Phases, ClimbGate[] Gates, long[] Reviews)
    : IConstraint
{
    /// <summary>
    /// What a day of progress is worth in the tier of training: more than any seat costs, so that every seat that helps
    /// is worth taking, and no other.
    /// </summary>
    public const long StepCost = 4;

    /// <summary>Seats without a mentor, and gates passed too early.</summary>
    public long CountMisses(SeatProgram program, bool[] values) => new ClimbReading(program).Read(this, values).Misses;

    /// <summary>
    /// The constraint where the trainee's seats are settled: progress is counted at the end of each, so that command
    /// opens the moment it is earned and not only with the next week.
    /// </summary>
    /// <param name="isHeld">Whether the trainee holds a seat.</param>
    public LadderConstraint Settled(Func<ClimbSeat, bool> isHeld)
    {
        // Nobody holds two seats at once, so each begins at or after the end of the one before.
        var own = Array.FindAll(Seats, s => isHeld(s)).Select((s, i) => s with { Block = i }).ToArray();
        return this with { Seats = own, Reviews = [Reviews[0], .. own.Select(s => s.End), long.MaxValue] };
    }
}

/// <summary>A seat in which a trainee learns.</summary>
/// <param name="Variable">The variable (a choice before translation).</param>
/// <param name="Beside">The slot of the one who leads the shift.</param>
/// <param name="Days">What it adds to a phase.</param>
/// <param name="End">The first minute after it.</param>
/// <param name="Block">The last review at or before its start.</param>
/// <param name="Serves">The phases it can count for, a bit each.</param>
/// <param name="Cost">What the seat costs in the tier of training: 1 to 3, less for the trainee's working
/// hours.</param>
readonly record struct ClimbSeat(int Variable, int Beside, int Days, long End, int Block, uint Serves, int Cost = 1);

/// <summary>A rung's work in seats.</summary>
/// <param name="Days">Days missing.</param>
/// <param name="Mentors">Different mentors missing.</param>
/// <param name="Known">The mentors had already; they add nothing to <paramref name="Mentors"/>. Responder
/// indices.</param>
/// <param name="May">Per responder: whether they may stand beside.</param>
sealed record ClimbPhase(int Days, int Mentors, int[] Known, bool[] May);

/// <summary>A variable that may be true only when so many phases are complete.</summary>
/// <param name="Variable">The variable (a choice before translation).</param>
/// <param name="Phases">How many phases, 1 or more.</param>
/// <param name="Before">The last minute at which the review that sees them complete may be.</param>
readonly record struct ClimbGate(int Variable, int Phases, long Before);
