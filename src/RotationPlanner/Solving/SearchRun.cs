using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving;

/// <summary>How a program is to be searched.</summary>
/// <param name="Limits">Limits and seed.</param>
/// <param name="Effort">What the whole search may take.</param>
sealed record SearchRun(SearchLimits Limits, Effort Effort)
{
    /// <summary>Hears where the search stands; may be null.</summary>
    public IProgress<SearchProgress>? Progress { get; init; }

    /// <summary>What had passed of the time when this search began.</summary>
    public TimeSpan Begun { get; init; }

    /// <summary>How much of that went into reading the company; null for all of it.</summary>
    public TimeSpan? Reading { get; init; }

    /// <summary>Whether it goes as far as training, and leaves the objectives after that to a later search.</summary>
    public bool ToTraining { get; init; }

    /// <summary>Whether the program is so small a part that a search cancelled before is still made.</summary>
    public bool EndsAtOnce { get; init; }
}
