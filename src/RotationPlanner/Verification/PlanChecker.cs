using RotationPlanner.Scheduling;

namespace RotationPlanner.Verification;

/// <summary>The independent checker: reads a finished plan against every rule on real instants. Shares no code with the
/// solver.</summary>
public static class PlanChecker
{
    static readonly IReadOnlyList<Func<Roster, IEnumerable<Violation>>> standing =
    [
        ServiceCheck.Of, LendingCheck.Of, BuyInDateCheck.Of, TimeOffCheck.Of, OtherDutyCheck.Of, OverlapCheck.Of,
        PinCheck.Of,
    ];

    /// <summary>Checks assignments against a company. Empty seats are no violations (they are
    /// <see cref="Plan.Unfilled"/>), nor are demands that are not met (see <see cref="Unmet"/>).</summary>
    /// <param name="schedule">The company's schedule.</param>
    /// <param name="assignments">The assignments of the horizon.</param>
    /// <returns>All violations, in time order; empty when the plan is sound.</returns>
    public static IReadOnlyList<Violation> Check(Schedule schedule, IReadOnlyList<Assignment> assignments) =>
        Check(schedule, assignments, []);

    /// <summary>Checks assignments and training sessions against a company.</summary>
    /// <param name="schedule">The company's schedule.</param>
    /// <param name="assignments">The assignments of the horizon.</param>
    /// <param name="sessions">The courses and tabletop sessions of the plan; what trainees may hold can depend on
    /// them.</param>
    /// <returns>All violations, in time order; empty when the plan is sound.</returns>
    public static IReadOnlyList<Violation> Check(Schedule schedule, IReadOnlyList<Assignment> assignments,
        IReadOnlyList<TrainingEvent> sessions)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(sessions);
        return Check(schedule, assignments, sessions, SessionTime.Of(schedule.Company, sessions));
    }

    /// <summary>As above, for a plan in which users' rules joined these seats.</summary>
    internal static IReadOnlyList<Violation> Check(
        Schedule schedule, IReadOnlyList<Assignment> assignments, IReadOnlyList<TrainingEvent> sessions,
            JoinedSeats joined) =>
        Check(schedule, assignments, sessions, SessionTime.Of(schedule.Company, sessions), joined);

    /// <summary>As above, for a plan that asks for this time beside seats.</summary>
    internal static IReadOnlyList<Violation> Check(
        Schedule schedule, IReadOnlyList<Assignment> assignments, IReadOnlyList<TrainingEvent> sessions,
            IReadOnlyList<TimeBeside> beside,
        JoinedSeats? joined = null)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(assignments);
        var reading = RosterReading.Of(schedule, assignments);
        var roster = reading.Roster(joined ?? JoinedSeats.None);
        var violations = reading.Violations.Concat(standing.SelectMany(check => check(roster)));
        var ladder = new PlannedLadder(roster, sessions);
        violations = violations.Concat(EligibilityCheck.Of(roster, ladder)).Concat(TraineeSeatCheck.Of(roster, ladder))
            .Concat(ProvisionalCheck.Of(roster, ladder, assignments)).Concat(SessionCheck.Of(roster, ladder, sessions))
            .Concat(BuyInHoursCheck.Of(roster, beside));
        return InOrder(violations.Concat(OfRules(roster, demands: false)));
    }

    /// <summary>Finds the demands in percent or counts that assignments do not meet: department shares, and rules that
    /// say so (<see cref="Rules.IRule.IsDemand"/>). They are no violations.</summary>
    /// <param name="schedule">The company's schedule.</param>
    /// <param name="assignments">The assignments of the horizon.</param>
    /// <returns>The unmet demands with their numbers, in time order; empty when all are met.</returns>
    public static IReadOnlyList<Violation> Unmet(Schedule schedule, IReadOnlyList<Assignment> assignments)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(assignments);
        var roster = RosterReading.Of(schedule, assignments).Roster(JoinedSeats.None);
        return InOrder(ShareCheck.Of(roster).Concat(OfRules(roster, demands: true)));
    }

    static IEnumerable<Violation> OfRules(Roster roster, bool demands)
    {
        foreach (var rotation in roster.Company.Rotations)
        {
            var rules = rotation.Rules.Where(r => RuleReading.IsDemand(r) == demands).ToList();
            if (rules.Count == 0) continue;
            var part = roster.Within(rotation);
            foreach (var violation in rules.SelectMany(rule => RuleReading.Of(rule, part))) yield return violation;
        }
        foreach (var violation in roster.Company.Rules.Where(r => RuleReading.IsDemand(r) == demands)
            .SelectMany(rule => RuleReading.Of(rule, roster))) yield return violation;
    }

    /// <summary>By time. The same rule may stand both in a policy and beside it, and is told once.</summary>
    static IReadOnlyList<Violation> InOrder(IEnumerable<Violation> violations) =>
    [
        .. violations.DistinctBy(v => (v.Rule, v.Message))
            .OrderBy(v => v.From).ThenBy(v => v.To).ThenBy(v => v.Rule, StringComparer.Ordinal)
                .ThenBy(v => v.Message, StringComparer.Ordinal),
    ];
}
