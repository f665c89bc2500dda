using RotationPlanner.Rules;

namespace RotationPlanner.Verification;

/// <summary>
/// Runs a rule's check, which may be a user's own code: where it fails, that is a violation and not a crash.
/// </summary>
static class RuleReading
{
    public static IReadOnlyList<Violation> Of(IRule rule, Roster roster)
    {
        try
        {
            return [.. rule.Check(roster).Select(v => v ?? throw new InvalidOperationException("it lists a violation that is null"))];
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            var (name, horizon) = (NameOf(rule), roster.Company.Horizon);
            return [new Violation(name, $"The check of rule '{name}' failed: {TextSanitizer.Line(e.Message)}", [], horizon.Start, horizon.End)];
        }
    }

    /// <summary>
    /// Whether a rule's findings are unmet demands; a rule that fails to say so is taken for a hard one.
    /// </summary>
    public static bool IsDemand(IRule rule)
    {
        try { return rule.IsDemand; }
        catch (Exception e) when (e is not OutOfMemoryException) { return false; }
    }

    internal static string NameOf(IRule rule)
    {
        try { return TextSanitizer.Line(rule.Name); }
        catch (Exception e) when (e is not OutOfMemoryException) { return rule.GetType().Name; }
    }
}
