using NodaTime;

namespace RotationPlanner;

/// <summary>How long and how to search.</summary>
public sealed record PlanOptions
{
    /// <summary>Wall-clock limit: the search ends so early that the best plan so far is checked by then, as far as the time that reading the company took can tell. A plan is made even where it is too short for a search. Default 10 seconds. Not used when <see cref="Reproducible"/>.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Seed of every random choice.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Same input, seed and version give the very same plan: work is bounded by counted steps instead of time, and nothing depends on which of several threads is first.</summary>
    public bool Reproducible { get; init; }

    /// <summary>The plan this one replaces: its revision is counted on, and among equally fair plans the one nearest to it is kept. May be null.</summary>
    public Plan? Previous { get; init; }
}
