namespace RotationPlanner.Verification;

/// <summary>A seat that nobody holds.</summary>
/// <param name="Shift">The shift.</param>
/// <param name="Role">The role.</param>
/// <param name="Seat">Index of the seat in its role, from 0.</param>
/// <param name="Required">Whether the role has fewer people than it must have.</param>
sealed record EmptySeat(Shift Shift, Role Role, int Seat, bool Required);

/// <summary>Counts seats that assignments leave empty, without asking the planner.</summary>
static class Coverage
{
    /// <summary>
    /// The empty seats in time order. Seats of a role are alike: whichever are held, as many as are missing from the
    /// required number count as required.
    /// </summary>
    public static IReadOnlyList<EmptySeat> Of(Schedule schedule, IReadOnlyList<Assignment> assignments)
    {
        var held = assignments.Select(a => (a.Shift, a.Role, a.Seat)).ToHashSet();
        var empty = new List<EmptySeat>();
        foreach (var shift in schedule.Shifts)
            foreach (var role in shift.Rotation.Roles)
            {
                var free = Enumerable.Range(0, role.Seats.Max)
                    .Where(seat => !held.Contains((shift.Id, role.Id, seat))).ToList();
                var missing = role.Seats.Min - (role.Seats.Max - free.Count);
                empty.AddRange(free.Select((seat, i) => new EmptySeat(shift, role, seat, i < missing)));
            }
        return empty;
    }
}
