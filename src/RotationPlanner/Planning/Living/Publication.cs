using NodaTime;

namespace RotationPlanner;

/// <summary>What is remembered of a revision that was published.</summary>
public sealed record Publication
{
    /// <summary>When, UTC.</summary>
    public required Instant At { get; init; }

    /// <summary>By whom; free text.</summary>
    public required string By { get; init; }

    /// <summary>Why; free text, may be empty.</summary>
    public string Why { get; init; } = "";

    /// <summary>The seats that differ from the revision before, by start; of a first revision none.</summary>
    public IReadOnlyList<SeatChange> Changes { get; init; } = [];

    /// <summary>
    /// What differs in sessions, stand-ins and graduations, by person; of a first revision nothing.
    /// </summary>
    public IReadOnlyList<TrainingChange> Training { get; init; } = [];
}
