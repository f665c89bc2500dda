namespace RotationPlanner.Rules;

/// <summary>Nobody commands while on call for something else, such as being a subject-matter expert.</summary>
sealed class OtherDuty : IStandingRule
{
    public string Name => "other duty";

    public string? Excludes(Responder responder, Shift shift, Role role) =>
        TimeOff.Overlaps(responder.OtherDuties, shift) ? "are on another duty" : null;

    public bool? ExcludesAlways(Responder responder, Rotation rotation, Role role) =>
        responder.OtherDuties.Count == 0 ? false : null;
}
