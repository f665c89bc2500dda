using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

public partial record DistinctDepartments
{
    /// <inheritdoc />
    public IEnumerable<Violation> Check(Roster roster) => throw new NotImplementedException();
}
