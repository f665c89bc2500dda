using RotationPlanner.Verification;

namespace RotationPlanner;

/// <summary>
/// The independent checker refused a plan that the search took for sound: a rule's lowering and its check disagree. The
/// message names them.
/// </summary>
public sealed class PlanRejectedException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="violations">What the checker found.</param>
    internal PlanRejectedException(IReadOnlyList<Violation> violations)
        : base($"The checker refused the plan; a rule lowers something else than it checks:{Environment.NewLine}{string.Join(Environment.NewLine, violations.Select(v => $"{v.Rule}: {v.Message}"))}") =>
        Violations = violations;

    /// <summary>What the checker found.</summary>
    public IReadOnlyList<Violation> Violations { get; }
}
