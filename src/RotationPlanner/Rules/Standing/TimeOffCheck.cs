using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>Nobody serves while on time off.</summary>
static class TimeOffCheck
{
    const string Rule = "time off";

    // Why somebody is away is theirs to tell.
    public static IEnumerable<Violation> FindViolations(CheckedPlan plan) =>
    [
        .. FindOverlaps(plan, Rule, r => r.Unavailable, _ => "is on time off then"),
        .. plan.Planned.Where(h => RecurringTime.Touches(h.Responder, h.Start, h.End))
            .Select(h => Wording.About(Rule, h, $"{Wording.Holds(h)}, but is on recurring time off then.")),
    ];

    /// <summary>Seats that share an instant with a person's busy time of one kind.</summary>
    internal static IEnumerable<Violation> FindOverlaps(
        CheckedPlan plan, string rule, Func<Responder, IReadOnlyList<BusyTime>> times, Func<BusyTime, string> why)
    {
        foreach (var held in plan.Planned)
            if (times(held.Responder).FirstOrDefault(t => t.Overlaps(held.Start, held.End)) is { } time)
                yield return Wording.About(rule, held, $"{Wording.Holds(held)}, but {why(time)}.");
    }
}
