using RotationPlanner.Solving;

namespace RotationPlanner;

/// <summary>How much and how to search.</summary>
public sealed record PlanOptions
{
    /// <summary>
    /// Wall-clock limit; null, the default, for none: then the search ends by the work it has done, and the same input,
    /// seed and version give the very same plan on any machine. With a limit the search ends so early that the plan is
    /// checked by then, as far as the time that reading the company took can tell. A plan is made and checked however
    /// short it is.
    /// </summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Seed of every random choice.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// Threads of the solver, 1 to 64. More than one is faster where it proves, and which plan is found may then depend
    /// on the machine.
    /// </summary>
    public int Threads { get; init; } = 1;

    /// <summary>
    /// The most work of a search, in steps of its local search (a unit of the solver's own work counts as
    /// <see cref="StepsOfUnit"/> steps); null for the default without a time limit, and for none with one. The order of
    /// work does not depend on it: with more, a plan is never worse.
    /// </summary>
    public long? WorkLimit { get; init; }

    /// <summary>
    /// The plan this one replaces: its revision is counted on, and among equally fair plans the one nearest to it is
    /// kept. May be null.
    /// </summary>
    public Plan? Previous { get; init; }

    /// <summary>Steps that a unit of the solver's deterministic work counts as.</summary>
    public const long StepsOfUnit = SearchLimits.StepsOfUnit;

    const long DefaultWork = 6_000_000;

    internal long? Work => WorkLimit ?? (TimeLimit is null ? DefaultWork : null);

    internal SearchLimits Limits => new() { TimeLimit = TimeLimit, Seed = Seed, Threads = Threads, LeftOut = LeftOut };

    /// <summary>Phases of the search that are left out, by name: to measure what each adds.</summary>
    internal IReadOnlyCollection<string> LeftOut { get; init; } = [];
}
