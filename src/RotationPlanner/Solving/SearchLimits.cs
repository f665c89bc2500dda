namespace RotationPlanner.Solving;

/// <summary>How long a search may take, and with how many threads.</summary>
sealed record SearchLimits
{
    /// <summary>Steps of local search that a unit of CP-SAT's deterministic work counts as.</summary>
    public const long StepsOfUnit = 200_000;

    /// <summary>Wall-clock limit; null for none.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Seed of every random choice.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Threads of CP-SAT.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Phases of the search that are left out, by name: to measure what each adds.</summary>
    public IReadOnlyCollection<string> LeftOut { get; init; } = [];

    /// <summary>
    /// Whether what is done in turn is divided by counted work; else by time, with several threads and a limit.
    /// </summary>
    public bool IsCounted => Threads == 1 || TimeLimit is null;

    /// <summary>The limit, or so much that no search takes it.</summary>
    public TimeSpan Time => TimeLimit ?? TimeSpan.FromDays(1);
}
