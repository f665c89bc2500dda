using NodaTime;

namespace RotationPlanner;

/// <summary>How long and how to search.</summary>
public sealed record PlanOptions
{
    /// <summary>Wall-clock limit, from the call to the end of the search; the best plan so far is returned then, once it is checked. Default 10 seconds. Not used when <see cref="Reproducible"/>.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Seed of every random choice.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Same input, seed and version give the very same plan: work is bounded by counted steps instead of time, and runs on one thread.</summary>
    public bool Reproducible { get; init; }

    /// <summary>The plan this one replaces: its revision is counted on, and among equally fair plans the one nearest to it is kept. May be null.</summary>
    public Plan? Previous { get; init; }
}
