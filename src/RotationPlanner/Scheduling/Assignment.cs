using System.Text.Json.Serialization;
using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner;

/// <summary>A responder in a seat.</summary>
/// <param name="Rotation">The <see cref="Rotation.Id"/>.</param>
/// <param name="Shift">The shift's id.</param>
/// <param name="Role">The <see cref="Role.Id"/>.</param>
/// <param name="Seat">Index of the seat in its role, from 0.</param>
/// <param name="Responder">The <see cref="Responder.Id"/>.</param>
/// <param name="Start">When the shift begins.</param>
/// <param name="End">When it ends.</param>
public sealed record Assignment(string Rotation, string Shift, string Role, int Seat, string Responder, Instant Start, Instant End)
{
    /// <summary>
    /// True when the person commands before the evidence for it is in: the plan lets them earn it first, the sign-off
    /// is still to come.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Provisional { get; init; }

    /// <summary>
    /// Who steps in when a provisional seat cannot be taken: the <see cref="Responder.Id"/> of somebody certified who
    /// is free then, or on duty beside; null for other seats.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Fallback { get; init; }

    /// <summary>
    /// Who mentors in a trainee's seat: the <see cref="Responder.Id"/> of who leads the shift; null for other seats.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Mentor { get; init; }
}
