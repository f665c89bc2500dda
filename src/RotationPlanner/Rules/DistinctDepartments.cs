using RotationPlanner.Solving;

namespace RotationPlanner.Rules;

/// <summary>The people of one shift come from different departments. Roles for trainees do not count unless named.</summary>
public sealed partial record DistinctDepartments : IRule
{
    /// <inheritdoc />
    public string Name => "distinct departments";

    /// <summary>The <see cref="Role.Id"/>s that count, or null for all.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <inheritdoc />
    public void Lower(ProgramBuilder program) => throw new NotImplementedException();
}
