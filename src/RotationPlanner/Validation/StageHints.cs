namespace RotationPlanner;

/// <summary>What somebody means by a stage that is no rung of the ladder: often a role, or a word for everybody who is
/// still learning.</summary>
static class StageHints
{
    static readonly HashSet<string> learning = new(StringComparer.OrdinalIgnoreCase) { "trainee", "training", "junior",
        "apprentice", "learner", "student", "new", "newcomer" };

    static readonly HashSet<string> leading = new(StringComparer.OrdinalIgnoreCase) { "commander", "ic",
        "incident-commander", "responder", "lead", "leader", "qualified", "senior", "expert", "full", "ready", "yes" };

    /// <summary>The advice, or null where the spelling tells more.</summary>
    public static string? For(Company company, string stage)
    {
        var rungs = company.Ladder.Rungs.Select(r => r.Id).ToList();
        var commands = rungs.IndexOf(company.Ladder.Commands);
        if (commands < 0) return null;
        var isRole = company.Rotations.SelectMany(r => r.Roles)
            .Any(r => r.Id.Equals(stage, StringComparison.OrdinalIgnoreCase));
        if (isRole || leading.Contains(stage))
            return $"Maybe '{TextSanitizer.Line(rungs[commands])}': a stage is a rung of the training ladder, not a role.";
        return learning.Contains(stage) && commands > 0
            ? $"Maybe one of {string.Join(", ", rungs.Take(commands).Select(r => $"'{TextSanitizer.Line(r)}'"))}." : null;
    }
}
