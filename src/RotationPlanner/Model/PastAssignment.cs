using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner;

/// <summary>A seat held before the horizon.</summary>
/// <param name="Rotation">The <see cref="Rotation.Id"/>.</param>
/// <param name="Shift">The shift's id, such as <c>command/2026-12-28</c>.</param>
/// <param name="Role">The <see cref="Role.Id"/>.</param>
/// <param name="Responder">The <see cref="Responder.Id"/>.</param>
/// <param name="Start">When it began.</param>
/// <param name="End">When it ended; may reach into the horizon.</param>
public sealed record PastAssignment(string Rotation, string Shift, string Role, string Responder, Instant Start, Instant End);
