namespace RotationPlanner.Reporting;

/// <summary>Seats and filled seats over all roles.</summary>
sealed record SeatTotals(IReadOnlyList<RoleCoverage> Roles)
{
    public int Required => Roles.Sum(r => r.Required);
    public int RequiredFilled => Roles.Sum(r => r.RequiredFilled);
    public int Optional => Roles.Sum(r => r.Optional);
    public int OptionalFilled => Roles.Sum(r => r.OptionalFilled);
    public bool IsFull => RequiredFilled == Required;
}
