using RotationPlanner.Scheduling;

namespace RotationPlanner.Rules;

/// <summary>A role is held by people whose stage allows it and who may hold it.</summary>
sealed class Eligibility(Ladder ladder) : IStandingRule
{
    public string Name => "eligibility";

    public string? Excludes(Responder responder, Shift shift, Role role) =>
        !role.Needs.Allows(responder.Stage, ladder) ? NotTheStage
        : responder.MayHold is { } roles && !roles.Contains(role.Id) ? "may not hold this role"
        : null;

    internal const string NotTheStage = "are not on a stage that may hold it";
}
