namespace RotationPlanner.Rules;

/// <summary>
/// A cap that comes to a part of all time, whatever the shifts: over a long time nobody can be on call for more.
/// </summary>
interface IPartOfTime : IPersonCap
{
    /// <summary>The largest part of all time that the person can be on call, 0 to 1.</summary>
    decimal PartFor(Responder responder);
}
