namespace RotationPlanner;

/// <summary>How many seats of one role there are over the horizon, and how many are filled.</summary>
public sealed record RoleCoverage
{
    internal RoleCoverage(
        string rotation, string role, int required, int requiredFilled, int optional, int optionalFilled)
    {
        (Rotation, Role) = (rotation, role);
        (Required, RequiredFilled) = (required, requiredFilled);
        (Optional, OptionalFilled) = (optional, optionalFilled);
    }

    /// <summary>The <see cref="RotationPlanner.Rotation.Id"/>.</summary>
    public string Rotation { get; }

    /// <summary>The <see cref="RotationPlanner.Role.Id"/>.</summary>
    public string Role { get; }

    /// <summary>Seats that must be filled.</summary>
    public int Required { get; }

    /// <summary>Those of them that somebody holds.</summary>
    public int RequiredFilled { get; }

    /// <summary>Seats beyond the required ones.</summary>
    public int Optional { get; }

    /// <summary>Those of them that somebody holds.</summary>
    public int OptionalFilled { get; }

    /// <summary>Every role of every rotation, in the order of the company.</summary>
    internal static IReadOnlyList<RoleCoverage> Count(Plan plan)
    {
        var held = plan.Assignments.GroupBy(a => (a.Shift, a.Role)).ToDictionary(g => g.Key, g => g.Count());
        var shifts = plan.Schedule.Shifts.ToLookup(s => s.Rotation.Id, StringComparer.Ordinal);
        return [.. from rotation in plan.Company.Rotations from role in rotation.Roles select OfRole(rotation, role)];

        RoleCoverage OfRole(Rotation rotation, Role role)
        {
            var (required, optional) = (0, 0);
            foreach (var shift in shifts[rotation.Id])
            {
                var filled = held.GetValueOrDefault((shift.Id, role.Id));
                required += Math.Min(filled, role.Seats.Min);
                optional += Math.Clamp(filled - role.Seats.Min, 0, role.Seats.Max - role.Seats.Min);
            }
            var count = shifts[rotation.Id].Count();
            return new RoleCoverage(
                rotation.Id, role.Id, count * role.Seats.Min, required, count * (role.Seats.Max - role.Seats.Min), optional);
        }
    }
}
