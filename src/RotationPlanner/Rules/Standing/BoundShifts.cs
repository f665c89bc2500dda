namespace RotationPlanner.Rules;

/// <summary>Nobody serves in a named shift that is for others.</summary>
sealed class BoundShifts : IStandingRule
{
    public const string Id = "bound shift";

    public string Name => Id;

    public string? Excludes(Responder responder, Shift shift, Role role) =>
        shift.For?.Allows(responder) == false ? "are not among those the shift is for" : null;

    public bool? ExcludesAlways(Responder responder, Rotation rotation, Role role) => rotation.Pattern switch
    {
        HandoffPattern => false,
        NamedShiftPattern { Shifts: var shifts } => shifts.All(s => s.For?.Allows(responder) != false) ? false
            : shifts.All(s => s.For?.Allows(responder) == false) ? true : null,
        _ => null,
    };
}
