namespace RotationPlanner.Verification;

/// <summary>
/// Runs the checks of the rules that a company chose, which may be a user's own code: where one fails, that is a
/// violation and not a crash, and a rule that cannot be checked is never passed over.
/// </summary>
static class RuleReading
{
    /// <summary>What the rules find in a roster: unmet demands, or violations.</summary>
    public static IEnumerable<Violation> FindAll(Roster roster, bool demands)
    {
        foreach (var rotation in roster.Company.Rotations)
        {
            var rules = rotation.Rules.Where(r => IsDemand(r) == demands).ToList();
            if (rules.Count == 0) continue;
            var part = roster.Within(rotation);
            foreach (var violation in rules.SelectMany(rule => Find(rule, part))) yield return violation;
        }
        foreach (var violation in roster.Company.Rules.Where(r => IsDemand(r) == demands)
            .SelectMany(rule => Find(rule, roster)))
            yield return violation;
        foreach (var responder in roster.Company.Responders.Where(r => r.Rules.Count > 0))
        {
            var own = roster.OnlyOf(responder);
            foreach (var violation in responder.Rules.Where(r => IsDemand(r) == demands).SelectMany(r => Find(r, own)))
                yield return violation;
        }
    }

    static IReadOnlyList<Violation> Find(IRotationRule rule, Roster roster)
    {
        if (rule is not IChecks checks)
            return [WholeHorizon(rule, roster, $"The rule '{NameOf(rule)}' does not say how it is checked.")];
        try
        {
            return [.. checks.Check(roster)
                .Select(v => v ?? throw new InvalidOperationException("it lists a violation that is null"))];
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return [WholeHorizon(rule, roster, $"The check of rule '{NameOf(rule)}' failed: {TextSanitizer.Line(e.Message)}")];
        }
    }

    static Violation WholeHorizon(IRotationRule rule, Roster roster, string message) =>
        new(NameOf(rule), message, [], roster.Company.Horizon.Start, roster.Company.Horizon.End);

    // A rule that fails to say so is taken for a hard one.
    static bool IsDemand(IRotationRule rule)
    {
        try { return rule is IChecks { IsDemand: true }; }
        catch (Exception e) when (e is not OutOfMemoryException) { return false; }
    }

    internal static string NameOf(IRotationRule rule)
    {
        try { return TextSanitizer.Line(rule.Name); }
        catch (Exception e) when (e is not OutOfMemoryException) { return rule.GetType().Name; }
    }
}
