using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>Nobody serves while on call for something else.</summary>
static class OtherDutyCheck
{
    public static IEnumerable<Violation> FindViolations(CheckedPlan plan) =>
        TimeOffCheck.FindOverlaps(plan, "other duty", r => r.OtherDuties,
            time => $"is on another duty then{(time.Source is { } named ? $" ({TextSanitizer.Line(named)})" : "")}");
}
