using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner;

/// <summary>A seat nobody could take, and why.</summary>
/// <param name="Rotation">The <see cref="Rotation.Id"/>.</param>
/// <param name="Shift">The shift's id.</param>
/// <param name="Role">The <see cref="Role.Id"/>.</param>
/// <param name="Seat">Index of the seat in its role, from 0.</param>
/// <param name="Start">When the shift begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="Required">False for an optional seat.</param>
/// <param name="Why">The reason in sentences a person understands, ending with advice.</param>
public sealed record UnfilledSeat(string Rotation, string Shift, string Role, int Seat, Instant Start, Instant End, bool Required, string Why);
