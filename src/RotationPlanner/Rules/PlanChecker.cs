using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>The independent checker: reads a finished plan against every rule on real instants. Shares no code with the
/// solver.</summary>
public static class PlanChecker
{
    static readonly IReadOnlyList<Func<CheckedPlan, IEnumerable<Violation>>> standing =
    [
        ServiceCheck.FindViolations, ConsentCheck.FindViolations, LendingCheck.FindViolations, TimeOffCheck.FindViolations,
            OtherDutyCheck.FindViolations, BoundShiftsCheck.FindViolations, ExemptCheck.FindViolations,
        StintsCheck.FindViolations, NoOverlapCheck.FindViolations, PinnedCheck.FindViolations, EligibilityCheck.FindViolations,
            ClimbCheck.FindViolations,
        ProvisionalCheck.FindViolations, TrainingSessionsCheck.FindViolations, BuyInHoursCheck.FindViolations,
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
    public static IReadOnlyList<Violation> Check(
        Schedule schedule, IReadOnlyList<Assignment> assignments, IReadOnlyList<TrainingEvent> sessions)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(sessions);
        return Check(schedule, assignments, sessions, SessionTime.Of(schedule.Company, sessions));
    }

    /// <summary>Checks a plan that was published and changed.</summary>
    /// <param name="schedule">The company's schedule.</param>
    /// <param name="assignments">The assignments of the horizon.</param>
    /// <param name="sessions">The courses and tabletop sessions of the plan.</param>
    /// <param name="covered">The ids of shifts of which seats changed hands since, such as those of
    /// a plan's covers: a stint that was covered for a day is in several hands.</param>
    /// <returns>All violations, in time order; empty when the plan is sound.</returns>
    public static IReadOnlyList<Violation> Check(
        Schedule schedule, IReadOnlyList<Assignment> assignments, IReadOnlyList<TrainingEvent> sessions, IEnumerable<string> covered)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(sessions);
        ArgumentNullException.ThrowIfNull(covered);
        return Check(schedule, assignments, sessions, SessionTime.Of(schedule.Company, sessions), null, covered.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>As above, for a plan in which users' rules joined these seats.</summary>
    internal static IReadOnlyList<Violation> Check(
        Schedule schedule, IReadOnlyList<Assignment> assignments, IReadOnlyList<TrainingEvent> sessions, JoinedSeats joined) =>
        Check(schedule, assignments, sessions, SessionTime.Of(schedule.Company, sessions), joined);

    /// <summary>As above, for a plan that asks for this time beside seats.</summary>
    internal static IReadOnlyList<Violation> Check(
        Schedule schedule, IReadOnlyList<Assignment> assignments, IReadOnlyList<TrainingEvent> sessions,
        IReadOnlyList<TimeBeside> beside, JoinedSeats? joined = null, IReadOnlySet<string>? covered = null)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(assignments);
        var reading = RosterReading.Of(schedule, assignments);
        var plan = new CheckedPlan(reading.Roster(joined ?? JoinedSeats.None), assignments, sessions, beside) { Covered = covered ?? new HashSet<string>() };
        return InOrder(reading.Violations.Concat(standing.SelectMany(check => check(plan)))
            .Concat(RuleReading.FindAll(plan.Roster, demands: false)));
    }

    /// <summary>Finds the demands in percent or counts that assignments do not meet: department shares, and rules that
    /// say so (<see cref="IChecks.IsDemand"/>). They are no violations.</summary>
    /// <param name="schedule">The company's schedule.</param>
    /// <param name="assignments">The assignments of the horizon.</param>
    /// <returns>The unmet demands with their numbers, in time order; empty when all are met.</returns>
    public static IReadOnlyList<Violation> Unmet(Schedule schedule, IReadOnlyList<Assignment> assignments)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(assignments);
        var plan = new CheckedPlan(
            RosterReading.Of(schedule, assignments).Roster(JoinedSeats.None), assignments, [], []);
        return InOrder(DepartmentSharesCheck.FindViolations(plan)
            .Concat(RuleReading.FindAll(plan.Roster, demands: true)));
    }

    /// <summary>By time. The same rule may stand both in a policy and beside it, and is told once.</summary>
    static IReadOnlyList<Violation> InOrder(IEnumerable<Violation> violations) =>
    [
        .. violations.DistinctBy(v => (v.Rule, v.Message))
            .OrderBy(v => v.From).ThenBy(v => v.To).ThenBy(v => v.Rule, StringComparer.Ordinal)
            .ThenBy(v => v.Message, StringComparer.Ordinal),
    ];
}
