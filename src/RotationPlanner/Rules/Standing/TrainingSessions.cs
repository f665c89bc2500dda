using RotationPlanner.Training;

namespace RotationPlanner.Rules;

/// <summary>Nobody serves during a course or a tabletop session of theirs.</summary>
sealed class TrainingSessions(TrainingOutlook outlook) : IStandingRule
{
    public string Name => "training sessions";

    public string? Excludes(Responder responder, Shift shift, Role role) =>
        outlook.SessionDuring(responder, shift) is null ? null : "are in a training session";

    public bool? ExcludesAlways(Responder responder, Rotation rotation, Role role) =>
        outlook.AttendsSessions(responder) ? null : false;
}
