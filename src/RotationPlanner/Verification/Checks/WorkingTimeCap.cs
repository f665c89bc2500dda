using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

public partial record WorkingTimeCap
{
    /// <inheritdoc />
    public IEnumerable<Violation> Check(Roster roster) => throw new NotImplementedException();
}
