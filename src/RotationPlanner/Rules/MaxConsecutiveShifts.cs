using RotationPlanner.Solving;

namespace RotationPlanner.Rules;

/// <summary>A person serves at most so many successive shifts (successive weeks of a weekly handoff, successive days otherwise).</summary>
/// <param name="Most">The limit, 1 or more.</param>
public sealed partial record MaxConsecutiveShifts(int Most) : IRule
{
    /// <inheritdoc />
    public string Name => "consecutive shifts";

    /// <summary>The <see cref="Role.Id"/>s that count, or null for all.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <inheritdoc />
    public void Lower(ProgramBuilder program) => throw new NotImplementedException();
}
