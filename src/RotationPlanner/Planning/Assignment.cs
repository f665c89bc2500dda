using NodaTime;

namespace RotationPlanner;

/// <summary>A responder in a seat.</summary>
/// <param name="Rotation">The <see cref="Rotation.Id"/>.</param>
/// <param name="Shift">The shift's id.</param>
/// <param name="Role">The <see cref="Role.Id"/>.</param>
/// <param name="Seat">Index of the seat in its role, from 0.</param>
/// <param name="Responder">The <see cref="Responder.Id"/>.</param>
/// <param name="Start">When the shift begins.</param>
/// <param name="End">When it ends.</param>
public sealed record Assignment(string Rotation, string Shift, string Role, int Seat, string Responder, Instant Start, Instant End);
