using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

public partial record MaxConsecutiveShifts
{
    /// <inheritdoc />
    public IEnumerable<Violation> Check(Roster roster) => throw new NotImplementedException();
}
