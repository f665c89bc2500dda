using System.Text.Json.Serialization;
using NodaTime;

namespace RotationPlanner;

/// <summary>A responder in a seat.</summary>
public sealed record Assignment
{
    /// <summary>Creates it from its parts.</summary>
    /// <param name="rotation">The <see cref="Rotation"/>.</param>
    /// <param name="shift">The <see cref="Shift"/>.</param>
    /// <param name="role">The <see cref="Role"/>.</param>
    /// <param name="seat">The <see cref="Seat"/>.</param>
    /// <param name="responder">The <see cref="Responder"/>.</param>
    /// <param name="start">The <see cref="Start"/>.</param>
    /// <param name="end">The <see cref="End"/>.</param>
    /// <param name="provisional">Whether it is <see cref="Provisional"/>.</param>
    /// <param name="fallback">The <see cref="Fallback"/>.</param>
    /// <param name="mentor">The <see cref="Mentor"/>.</param>
    public Assignment(
        string rotation, string shift, string role, int seat, string responder, Instant start, Instant end,
        bool provisional = false, string? fallback = null, string? mentor = null)
    {
        Rotation = rotation;
        Shift = shift;
        Role = role;
        Seat = seat;
        Responder = responder;
        Start = start;
        End = end;
        Provisional = provisional;
        Fallback = fallback;
        Mentor = mentor;
    }

    /// <summary>The <see cref="Rotation.Id"/>.</summary>
    public string Rotation { get; internal init; }

    /// <summary>The shift's id.</summary>
    public string Shift { get; internal init; }

    /// <summary>The <see cref="Role.Id"/>.</summary>
    public string Role { get; internal init; }

    /// <summary>Index of the seat in its role, from 0.</summary>
    public int Seat { get; internal init; }

    /// <summary>The <see cref="Responder.Id"/>.</summary>
    public string Responder { get; internal init; }

    /// <summary>When the shift begins.</summary>
    public Instant Start { get; internal init; }

    /// <summary>When it ends.</summary>
    public Instant End { get; internal init; }

    /// <summary>
    /// True when the person commands before the evidence for it is in: the plan lets them earn it first, the sign-off
    /// is still to come.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Provisional { get; internal init; }

    /// <summary>
    /// Who steps in when a provisional seat cannot be taken: the <see cref="Responder.Id"/> of somebody certified who
    /// is free then, or on duty beside; null for other seats.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Fallback { get; internal init; }

    /// <summary>
    /// Who mentors in a trainee's seat: the <see cref="Responder.Id"/> of who leads the shift; null for other seats.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Mentor { get; internal init; }
}
