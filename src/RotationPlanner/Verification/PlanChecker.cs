using RotationPlanner.Scheduling;

namespace RotationPlanner.Verification;

/// <summary>The independent checker: reads a finished plan against every rule on real instants. Shares no code with the solver.</summary>
public static class PlanChecker
{
    static readonly IReadOnlyList<Func<Roster, IEnumerable<Violation>>> standing =
    [
        ServiceCheck.Of, LendingCheck.Of, BuyInDateCheck.Of, TimeOffCheck.Of, OtherDutyCheck.Of, OverlapCheck.Of,
        ShareCheck.Of, PinCheck.Of,
    ];

    /// <summary>Checks assignments against a company. Empty seats are no violations; they are <see cref="Plan.Unfilled"/>.</summary>
    /// <param name="schedule">The company's schedule.</param>
    /// <param name="assignments">The assignments of the horizon.</param>
    /// <returns>All violations, in time order; empty when the plan is sound.</returns>
    public static IReadOnlyList<Violation> Check(Schedule schedule, IReadOnlyList<Assignment> assignments) => Check(schedule, assignments, []);

    /// <summary>Checks assignments and training sessions against a company.</summary>
    /// <param name="schedule">The company's schedule.</param>
    /// <param name="assignments">The assignments of the horizon.</param>
    /// <param name="sessions">The courses and tabletop sessions of the plan; what trainees may hold can depend on them.</param>
    /// <returns>All violations, in time order; empty when the plan is sound.</returns>
    public static IReadOnlyList<Violation> Check(Schedule schedule, IReadOnlyList<Assignment> assignments, IReadOnlyList<TrainingEvent> sessions)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(sessions);
        return Check(schedule, assignments, sessions, SessionTime.Of(schedule.Company, sessions));
    }

    /// <summary>As above, for a plan in which users' rules joined these seats.</summary>
    internal static IReadOnlyList<Violation> Check(
        Schedule schedule, IReadOnlyList<Assignment> assignments, IReadOnlyList<TrainingEvent> sessions, JoinedSeats joined) =>
        Check(schedule, assignments, sessions, SessionTime.Of(schedule.Company, sessions), joined);

    /// <summary>As above, for a plan that asks for this time beside seats.</summary>
    internal static IReadOnlyList<Violation> Check(
        Schedule schedule, IReadOnlyList<Assignment> assignments, IReadOnlyList<TrainingEvent> sessions, IReadOnlyList<TimeBeside> beside,
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
        foreach (var rotation in schedule.Company.Rotations)
        {
            if (rotation.Rules.Count == 0) continue;
            var part = roster.Within(rotation);
            violations = violations.Concat(rotation.Rules.SelectMany(rule => RuleReading.Of(rule, part)));
        }
        violations = violations.Concat(schedule.Company.Rules.SelectMany(rule => RuleReading.Of(rule, roster)));
        // The same rule may stand both in a policy and beside it.
        return
        [
            .. violations.DistinctBy(v => (v.Rule, v.Message))
                .OrderBy(v => v.From).ThenBy(v => v.To).ThenBy(v => v.Rule, StringComparer.Ordinal).ThenBy(v => v.Message, StringComparer.Ordinal),
        ];
    }
}
