namespace RotationPlanner;

/// <summary>A part of the work of a rung.</summary>
public sealed record RungNeed
{
    /// <summary>Creates it from its parts.</summary>
    /// <param name="kind">The <see cref="Kind"/>.</param>
    /// <param name="amount">The <see cref="Amount"/>.</param>
    /// <param name="mentors">The <see cref="Mentors"/>.</param>
    public RungNeed(EvidenceKind kind, int amount = 1, int mentors = 0) =>
        (Kind, Amount, Mentors) = (kind, amount, mentors);

    /// <summary>What is to be shown.</summary>
    public EvidenceKind Kind { get; init; }

    /// <summary>
    /// How much: incidents, courses, exercises, sessions, shifts led, or days of shadow and reverse-shadow seats; at
    /// least 1, and 1 for a sign-off.
    /// </summary>
    public int Amount { get; init; }

    /// <summary>
    /// Under how many different mentors, for shadow and reverse-shadow seats; 0 when it does not matter.
    /// </summary>
    public int Mentors { get; init; }
}
