namespace RotationPlanner.Planning.Living;

/// <summary>A published seat that its holder cannot keep.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Why">Continues the person's name, such as "is on time off".</param>
/// <param name="IsUrgent">Whether it begins within the notice.</param>
sealed record VacatedSeat(Assignment Seat, string Why, bool IsUrgent);
