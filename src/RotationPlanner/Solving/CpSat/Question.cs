using RotationPlanner.Program;

namespace RotationPlanner.Solving.CpSat;

/// <summary>What CP-SAT is asked: make one tier as small as possible while others are held.</summary>
sealed record Question
{
    public required SeatProgram Program { get; init; }

    /// <summary>The tier to minimise, or null to ask for any solution within the holds.</summary>
    public Tier? Objective { get; init; }

    /// <summary>
    /// Tiers that must not get worse. Of <see cref="Goal.Spacing"/> only the linear constraints are held, not the
    /// spacing constraints: those are local search's, so the caller recounts. Hard linear constraints that are not
    /// limits are elastic where <see cref="Tier.Obligations"/> is the objective or is held above 0.
    /// </summary>
    public IReadOnlyList<Hold> Holds { get; init; } = [];

    /// <summary>Nobody who may carry any has less of a load that is held or asked about; null for no such floor.</summary>
    public long? Floor { get; init; }

    /// <summary>A solution to start from; need not be within the holds.</summary>
    public Solution? Hint { get; init; }

    /// <summary>Variables that keep their value of the hint (large-neighbourhood search); null for none.</summary>
    public bool[]? Frozen { get; init; }

    /// <summary>
    /// Stop as soon as the objective is at or below this known bound. The answer is then Feasible, as far as CP-SAT
    /// knows.
    /// </summary>
    public long? StopAt { get; init; }

    /// <summary>Wall-clock limit.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Limit in deterministic time; with it and one thread the solve is reproducible, and no clock is read.
    /// </summary>
    public double? DeterministicLimit { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>How many of the solver's workers race where no deterministic limit is set.</summary>
    public int Workers { get; init; } = SolverSettings.Race;

    /// <summary>
    /// How many work together where a deterministic limit is set; with more than one, what is found may differ from run
    /// to run.
    /// </summary>
    public int Threads { get; init; } = 1;

    /// <summary>
    /// Called at each better solution with objective and bound. May throw; the search then stops and the exception
    /// comes out of Ask.
    /// </summary>
    public Action<Solution, long, long>? OnBetter { get; init; }
}

/// <summary>How a question ended.</summary>
enum Outcome
{
    /// <summary>A solution that nothing beats.</summary>
    Optimal,

    /// <summary>A solution, not proved best.</summary>
    Feasible,

    /// <summary>No solution within the holds; confirmed by a second, different solve.</summary>
    Infeasible,

    /// <summary>Neither found nor excluded within the limit.</summary>
    Unknown,
}

/// <summary>CP-SAT's answer. Objective and bound are null without an objective or a solution.</summary>
sealed record Answer(Outcome Outcome, Solution? Solution, long? Objective, long? Bound)
{
    /// <summary>What the solver did for it, in its own deterministic units.</summary>
    public double Units { get; init; }
}
