using System.Text.Json.Serialization;
using NodaTime;

namespace RotationPlanner;

/// <summary>A course or a tabletop session in the plan.</summary>
public sealed record TrainingEvent
{
    /// <summary>Creates it from its parts.</summary>
    /// <param name="id">The <see cref="Id"/>.</param>
    /// <param name="kind">The <see cref="Kind"/>.</param>
    /// <param name="start">The <see cref="Start"/>.</param>
    /// <param name="end">The <see cref="End"/>.</param>
    /// <param name="facilitator">The <see cref="Facilitator"/>.</param>
    /// <param name="participants">The <see cref="Participants"/>.</param>
    public TrainingEvent(
        string id, EvidenceKind kind, Instant start, Instant end, string facilitator, IReadOnlyList<string>
        participants)
    {
        Id = id;
        Kind = kind;
        Start = start;
        End = end;
        Facilitator = facilitator;
        Participants = participants;
    }

    /// <summary>Its identity, such as <c>tabletop/2027-01-12T14:00Z</c>.</summary>
    public string Id { get; internal init; }

    /// <summary><see cref="EvidenceKind.Course"/> or <see cref="EvidenceKind.Tabletop"/>.</summary>
    public EvidenceKind Kind { get; internal init; }

    /// <summary>First instant.</summary>
    public Instant Start { get; internal init; }

    /// <summary>First instant after it.</summary>
    public Instant End { get; internal init; }

    /// <summary>The <see cref="Responder.Id"/> of who leads it.</summary>
    public string Facilitator { get; internal init; }

    /// <summary>The <see cref="Responder.Id"/>s of the trainees, in the company's order.</summary>
    public IReadOnlyList<string> Participants { get; internal init; }

    /// <summary>
    /// The <see cref="Responder.Id"/>s of trainees who were to come and were away, in the company's order; of sessions
    /// that are over. The session does not count for them.
    /// </summary>
    [JsonInclude]
    public IReadOnlyList<string> Missed { get => field ?? []; internal init; } = [];

    /// <summary>Real elapsed minutes.</summary>
    [JsonIgnore]
    public long Minutes => (long)(End - Start).TotalMinutes;

    /// <summary>Everybody there, the facilitator first.</summary>
    internal IEnumerable<string> People => Participants.Prepend(Facilitator);
}
