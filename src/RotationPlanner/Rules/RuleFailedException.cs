using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// A rule failed while a plan was made: it threw, lowered nonsense, or lowers something else than it checks, so that the
/// independent checker refused a plan which the search took for sound. Names the rule.
/// </summary>
public sealed class RuleFailedException : Exception
{
    /// <summary>Creates the exception for a rule that threw or lowered nonsense.</summary>
    /// <param name="rule">The rule's name.</param>
    /// <param name="place">Where it was given, such as "rotation command".</param>
    /// <param name="cause">What it threw.</param>
    internal RuleFailedException(string rule, string place, Exception cause)
        : base($"Rule '{rule}' ({place}) failed: {cause?.Message}", cause) => Rule = rule;

    /// <summary>Creates the exception for a plan that the checker refused.</summary>
    /// <param name="violations">What the checker found.</param>
    internal RuleFailedException(IReadOnlyList<Violation> violations)
        : base(Refusal(violations)) =>
            (Rule, Violations) = (violations is [var first, ..] ? first.Rule : "", violations);

    /// <summary>The rule's name; of several whose checks refused a plan, the first one's.</summary>
    public string Rule { get; }

    /// <summary>What the checker found in the plan that it refused; empty where a rule threw.</summary>
    public IReadOnlyList<Violation> Violations { get; } = [];

    static string Refusal(IReadOnlyList<Violation> violations) =>
        $"The checker refused the plan; a rule lowers something else than it checks:{Environment.NewLine}"
        + string.Join(Environment.NewLine, violations.Select(v => $"{v.Rule}: {v.Message}"));
}
