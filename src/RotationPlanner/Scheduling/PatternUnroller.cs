namespace RotationPlanner.Scheduling;

/// <summary>Turns patterns into concrete shifts, resolving wall-clock times once, in the shift's own zone.</summary>
static class PatternUnroller
{
    public static IReadOnlyList<Shift> Unroll(Company company) => throw new NotImplementedException();
}
