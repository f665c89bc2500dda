using RotationPlanner.Scheduling;

namespace RotationPlanner.Verification;

/// <summary>The independent checker: reads a finished plan against every rule on real instants. Shares no code with the solver.</summary>
public static class PlanChecker
{
    /// <summary>Checks assignments against a company.</summary>
    /// <param name="schedule">The company's schedule.</param>
    /// <param name="assignments">The assignments of the horizon.</param>
    /// <returns>All violations, in time order; empty when the plan is sound.</returns>
    public static IReadOnlyList<Violation> Check(Schedule schedule, IReadOnlyList<Assignment> assignments) => throw new NotImplementedException();
}
