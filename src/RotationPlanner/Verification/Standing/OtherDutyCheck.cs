namespace RotationPlanner.Verification;

/// <summary>Nobody serves while on call for something else.</summary>
static class OtherDutyCheck
{
    public static IEnumerable<Violation> Of(Roster roster) =>
        BusyTimeCheck.Of(roster, "other duty", r => r.OtherDuties, "is on another duty then");
}
