using RotationPlanner.Scheduling;

namespace RotationPlanner;

/// <summary>An assignment decided by people, which the planner keeps.</summary>
/// <param name="Shift">The shift's id, such as <c>command/2027-01-04</c>.</param>
/// <param name="Role">The <see cref="Role.Id"/>.</param>
/// <param name="Responder">The <see cref="Responder.Id"/>.</param>
public sealed record Pin(string Shift, string Role, string Responder);
