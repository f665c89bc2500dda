using System.Text.Json.Serialization;
using NodaTime;

namespace RotationPlanner;

/// <summary>A course or a tabletop session in the plan.</summary>
/// <param name="Id">Its identity, such as <c>tabletop/2027-01-12T14:00Z</c>.</param>
/// <param name="Kind"><see cref="EvidenceKind.Course"/> or <see cref="EvidenceKind.Tabletop"/>.</param>
/// <param name="Start">First instant.</param>
/// <param name="End">First instant after it.</param>
/// <param name="Facilitator">The <see cref="Responder.Id"/> of who leads it.</param>
/// <param name="Participants">The <see cref="Responder.Id"/>s of the trainees, in the company's order.</param>
public sealed record TrainingEvent(string Id, EvidenceKind Kind, Instant Start, Instant End, string Facilitator, IReadOnlyList<string> Participants)
{
    /// <summary>Real elapsed minutes.</summary>
    [JsonIgnore]
    public long Minutes => (long)(End - Start).TotalMinutes;

    /// <summary>Everybody there, the facilitator first.</summary>
    internal IEnumerable<string> People => Participants.Prepend(Facilitator);
}
