using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

public partial record DepartmentDiversity
{
    /// <inheritdoc />
    public IEnumerable<Violation> Check(Roster roster) => throw new NotImplementedException();
}
