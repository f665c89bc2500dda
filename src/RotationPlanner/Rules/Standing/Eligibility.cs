using RotationPlanner.Scheduling;

namespace RotationPlanner.Rules;

/// <summary>A role is held by people whose derived stage allows it, whose certification has not lapsed where they lead, and who may hold it.</summary>
sealed class Eligibility(Standings standings) : IStandingRule
{
    public string Name => "eligibility";

    public string? Excludes(Responder responder, Shift shift, Role role)
    {
        var standing = standings[responder.Id];
        return !role.Needs.Allows(standing.Stage, standing.Ladder) ? NotTheStage
            : !standing.Allows(role.Needs) ? Lapsed
            : responder.MayHold is { } roles && !roles.Contains(role.Id) ? "may not hold this role"
            : null;
    }

    internal const string NotTheStage = "are not on a stage that may hold it", Lapsed = "have lapsed and need a refresher";
}
