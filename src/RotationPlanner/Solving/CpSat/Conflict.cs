using RotationPlanner.Program;

namespace RotationPlanner.Solving.CpSat;

/// <summary>Asks why seats cannot be filled: which rules and which slots exclude each other.</summary>
sealed record ConflictQuestion
{
    public required SeatProgram Program { get; init; }

    /// <summary>Per slot, how many people it must have; null for the program's required seats.</summary>
    public int[]? People { get; init; }

    /// <summary>
    /// Labels with equal keys stand or fall together, so that an explanation is as coarse as its reader wants; null for
    /// each label alone.
    /// </summary>
    public Func<Label, object>? Group { get; init; }

    /// <summary>Slots with equal keys stand or fall together; null for each slot alone.</summary>
    public Func<Slot, object>? SlotGroup { get; init; }

    /// <summary>True when the whole is proved impossible already, by counting; then it is only shrunk.</summary>
    public bool KnownImpossible { get; init; }

    /// <summary>Wall-clock limit of the whole search.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Limit of each solve in deterministic time; with it the answer is reproducible and no clock is looked at.
    /// </summary>
    public double? DeterministicLimit { get; init; }

    public int Seed { get; init; } = 1;
}

/// <summary>Labels and slots that cannot all be respected; confirmed by two different solves.</summary>
/// <param name="Labels">The labels, in the order of the program.</param>
/// <param name="Slots">Indices of the slots.</param>
/// <param name="IsMinimal">True when leaving out any label (or its group) or slot makes the rest possible.</param>
sealed record Conflict(IReadOnlyList<Label> Labels, IReadOnlyList<int> Slots, bool IsMinimal);
