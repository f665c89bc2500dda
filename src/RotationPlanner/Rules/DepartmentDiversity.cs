using RotationPlanner.Solving;

namespace RotationPlanner.Rules;

/// <summary>At least so many departments hold seats in any run of days inside the horizon. Roles for trainees do not count unless named.</summary>
/// <param name="Departments">The number, 1 or more.</param>
/// <param name="Days">Length of the rolling window in days, by local start date.</param>
public sealed partial record DepartmentDiversity(int Departments, int Days) : IRule
{
    /// <inheritdoc />
    public string Name => "department diversity";

    /// <summary>The <see cref="Role.Id"/>s that count, or null for all.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <inheritdoc />
    public void Lower(ProgramBuilder program) => throw new NotImplementedException();
}
