using RotationPlanner.Verification;

namespace RotationPlanner.Reporting;

/// <summary>How many seats there are and how many are filled, role by role.</summary>
sealed record Coverage(IReadOnlyList<RoleCoverage> Roles)
{
    public int Required => Roles.Sum(r => r.Required);
    public int RequiredFilled => Roles.Sum(r => r.RequiredFilled);
    public int Optional => Roles.Sum(r => r.Optional);
    public int OptionalFilled => Roles.Sum(r => r.OptionalFilled);
    public bool IsFull => RequiredFilled == Required;

    public static Coverage Of(Plan plan)
    {
        var held = plan.Assignments.GroupBy(a => (a.Shift, a.Role)).ToDictionary(g => g.Key, g => g.Count());
        var shifts = plan.Schedule.Shifts.ToLookup(s => s.Rotation.Id, StringComparer.Ordinal);
        return new Coverage([.. from rotation in plan.Company.Rotations from role in rotation.Roles select Role(rotation, role)]);

        RoleCoverage Role(Rotation rotation, Role role)
        {
            var (required, optional) = (0, 0);
            foreach (var shift in shifts[rotation.Id])
            {
                var filled = held.GetValueOrDefault((shift.Id, role.Id));
                required += Math.Min(filled, role.Seats.Min);
                optional += Math.Clamp(filled - role.Seats.Min, 0, role.Seats.Max - role.Seats.Min);
            }
            var count = shifts[rotation.Id].Count();
            return new RoleCoverage(rotation.Name, role.Name, count * role.Seats.Min, required, count * (role.Seats.Max - role.Seats.Min), optional);
        }
    }
}

/// <summary>The seats of one role over the horizon.</summary>
sealed record RoleCoverage(string Rotation, string Role, int Required, int RequiredFilled, int Optional, int OptionalFilled);
