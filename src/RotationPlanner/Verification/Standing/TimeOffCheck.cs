namespace RotationPlanner.Verification;

/// <summary>Nobody serves while on time off.</summary>
static class TimeOffCheck
{
    public static IEnumerable<Violation> Of(Roster roster) =>
        BusyTimeCheck.Of(roster, "time off", r => r.Unavailable, "is on time off then");
}
