namespace RotationPlanner.Scheduling;

/// <summary>Turns patterns into concrete shifts, resolving wall-clock times once, in the shift's own zone.</summary>
static class PatternUnroller
{
    public static IReadOnlyList<Shift> Unroll(Company company) =>
    [
        .. company.Rotations
            .SelectMany((rotation, order) => Unroll(company, rotation).Select(shift => (shift: Stints.Mark(shift), order)))
            .OrderBy(s => s.shift.Start.ToInstant())
            .ThenBy(s => s.order)
            .ThenBy(s => s.shift.Id, StringComparer.Ordinal)
            .Select(s => s.shift),
    ];

    static IEnumerable<Shift> Unroll(Company company, Rotation rotation)
    {
        var zone = rotation.TimeZone ?? company.TimeZone;
        return rotation.Pattern switch
        {
            HandoffPattern handoff => HandoffUnroller.Unroll(rotation, handoff, zone, company.Horizon),
            NamedShiftPattern named => NamedShiftUnroller.Unroll(rotation, named, zone, company.Horizon),
            _ =>
                throw new ArgumentException($"Rotation '{rotation.Id}' has a pattern of unknown kind {rotation.Pattern.GetType().Name}.", nameof(rotation)),
        };
    }
}
