using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

public partial record HoursCap
{
    /// <inheritdoc />
    public IEnumerable<Violation> Check(Roster roster) => throw new NotImplementedException();
}
