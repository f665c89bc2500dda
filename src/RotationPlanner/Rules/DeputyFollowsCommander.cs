using RotationPlanner.Solving;

namespace RotationPlanner.Rules;

/// <summary>Who leads one shift is the deputy of the next (PagerDuty: the backup shift directly after the primary one).</summary>
public sealed partial record DeputyFollowsCommander : IRule
{
    /// <inheritdoc />
    public string Name => "deputy follows commander";

    /// <summary>The role that leads.</summary>
    public string Leader { get; init; } = "commander";

    /// <summary>The role that follows.</summary>
    public string Follower { get; init; } = "deputy";

    /// <inheritdoc />
    public void Lower(ProgramBuilder program) => throw new NotImplementedException();
}
