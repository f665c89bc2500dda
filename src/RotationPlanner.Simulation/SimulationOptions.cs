namespace RotationPlanner.Simulation;

/// <summary>How a plan is simulated.</summary>
public sealed record SimulationOptions
{
    /// <summary>How often the horizon is lived through, from 1 to 1,000,000.</summary>
    public int Runs { get; init; } = 10_000;

    /// <summary>The same seed gives the same result, on any number of threads.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The chance, from 0 to 1, that whoever holds a turn drops out of it the day before.</summary>
    public double DropOut { get; init; }

    /// <summary>The roles that incidents wake, as <c>rotation/role</c>; null for the first role of each rotation in which only
    /// those may lead who may command, and where there is none, of every rotation.</summary>
    public IReadOnlyList<string>? Roles { get; init; }
}
