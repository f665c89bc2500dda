using RotationPlanner.Training;

namespace RotationPlanner.Rules;

/// <summary>
/// A role is held by people whose derived stage allows it, whose certification has not lapsed where they lead, and who
/// may hold it.
/// </summary>
sealed class Eligibility(TrainingOutlook outlook) : IStandingRule
{
    public string Name => "eligibility";

    public string? Excludes(Responder responder, Shift shift, Role role)
    {
        return outlook.ClimbBefore(responder, shift, role) is null ? NotThere(responder, role)
            : outlook.MeaningOf(role).IsTraining && outlook.Leading(shift.Rotation) is null ? NobodyLeads
            : responder.MayHold is { } roles && !roles.Contains(role.Id) ? "may not hold this role"
            : null;
    }

    public bool? ExcludesAlways(Responder responder, Rotation rotation, Role role) =>
        responder.MayHold is { } roles && !roles.Contains(role.Id) ? true
        : outlook.MeaningOf(role).IsTraining && outlook.Leading(rotation) is null ? true
        : outlook.AllowsAlways(responder, role) is { } allowed ? !allowed : null;

    string NotThere(Responder responder, Role role) =>
        outlook[responder.Id].Standing is { IsLapsed: true } standing
            && role.Needs.Allows(standing.Stage, outlook.Ladder) ? Lapsed : NotTheStage;

    internal const string NobodyLeads = "have nobody to learn from in that rotation";

    internal const string NotTheStage = "are not on a stage that may hold it",
        Lapsed = "have lapsed and need a refresher";
}
