namespace RotationPlanner.Rules;

/// <summary>
/// A rule threw, or lowered nonsense, while a plan was made. Names the rule; the cause is the inner exception.
/// </summary>
public sealed class RuleFailedException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="rule">The rule's name.</param>
    /// <param name="place">Where it was given, such as "rotation command".</param>
    /// <param name="cause">What it threw.</param>
    internal RuleFailedException(string rule, string place, Exception cause)
        : base($"Rule '{rule}' ({place}) failed: {cause?.Message}", cause) => Rule = rule;

    /// <summary>The rule's name.</summary>
    public string Rule { get; }
}
