namespace RotationPlanner.Scheduling;

/// <summary>Turns patterns into concrete shifts, resolving wall-clock times once, in the shift's own zone.</summary>
static class PatternUnroller
{
    public static IReadOnlyList<Shift> Unroll(Company company) =>
    [
        .. company.Rotations
            .SelectMany((rotation, order) => Unroll(company, rotation).Select(shift => (shift, order)))
            .OrderBy(s => s.shift.Start.ToInstant())
            .ThenBy(s => s.order)
            .ThenBy(s => s.shift.Id, StringComparer.Ordinal)
            .Select(s => s.shift),
    ];

    static IEnumerable<Shift> Unroll(Company company, Rotation rotation)
    {
        var run = IUnrolls.Of(rotation, rotation.TimeZone ?? company.TimeZone, HolidayDates.Of(company));
        return run.Between(company.Horizon.Start, company.Horizon.End).Select(new Stints(rotation, run).Mark);
    }
}
