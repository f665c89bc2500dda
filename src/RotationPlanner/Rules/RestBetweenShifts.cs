using RotationPlanner.Solving;

namespace RotationPlanner.Rules;

/// <summary>Between the end of one of a person's shifts and the start of the next lies at least so much time. A shift that directly follows under <see cref="DeputyFollowsCommander"/> belongs to the one before. Days are calendar days in the shift's zone, hours are elapsed.</summary>
/// <param name="Rest">The time, such as seven days or eleven hours; not negative.</param>
public sealed partial record RestBetweenShifts(NodaTime.Period Rest) : IRule
{
    /// <inheritdoc />
    public string Name => "rest";

    /// <inheritdoc />
    public void Lower(ProgramBuilder program) => throw new NotImplementedException();
}
