using RotationPlanner.Solving;

namespace RotationPlanner.Rules;

/// <summary>At most so many of a person's local weekends are touched in any run of days.</summary>
/// <param name="Most">The limit, 0 or more.</param>
/// <param name="Days">Length of the rolling window in days, by the Saturday.</param>
public sealed partial record WeekendCap(int Most, int Days) : IRule
{
    /// <inheritdoc />
    public string Name => "weekend cap";

    /// <summary>The <see cref="Role.Id"/>s that count, or null for all.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <inheritdoc />
    public void Lower(ProgramBuilder program) => throw new NotImplementedException();
}
