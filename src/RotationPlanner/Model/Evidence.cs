using NodaTime;

namespace RotationPlanner;

/// <summary>One dated piece of a person's training record.</summary>
public sealed record Evidence
{
    /// <summary>Creates it from its parts.</summary>
    /// <param name="kind">The <see cref="Kind"/>.</param>
    /// <param name="on">The <see cref="On"/>.</param>
    public Evidence(EvidenceKind kind, LocalDate on) => (Kind, On) = (kind, on);

    /// <summary>What it shows.</summary>
    public EvidenceKind Kind { get; init; }

    /// <summary>
    /// The day, in the person's zone; of a shift the date on which it started. It counts from that day on.
    /// </summary>
    public LocalDate On { get; init; }

    /// <summary>
    /// The id of the incident, shift, course or session, or null. The same kind, day and id twice is an error.
    /// </summary>
    public string? What { get; init; }

    /// <summary>
    /// Who sat beside in a shadow or reverse-shadow: a <see cref="Responder.Id"/>, or one of
    /// <see cref="Ladder.Signers"/>; null when unknown, and then no mentor is counted.
    /// </summary>
    public string? With { get; init; }

    /// <summary>
    /// Who signed: a <see cref="Responder.Id"/>, or one of <see cref="Ladder.Signers"/>. Sign-offs need it.
    /// </summary>
    public string? By { get; init; }

    /// <summary>The <see cref="Rung.Id"/> whose work is signed off. Sign-offs need it.</summary>
    public string? Rung { get; init; }

    /// <summary>
    /// How many days a seat counts: the shift's nominal local length divided by 24 hours, rounded up; 7 for a weekly
    /// shift. 1 for everything else.
    /// </summary>
    public int Days { get; init; } = 1;

    /// <summary>True when the incident was observed from a recording.</summary>
    public bool Recorded { get; init; }

    /// <summary>What it adds to a <see cref="RungNeed"/> of its kind: days of seats, else 1.</summary>
    internal int Amount => Kind is EvidenceKind.Shadow or EvidenceKind.ReverseShadow ? Days : 1;
}
