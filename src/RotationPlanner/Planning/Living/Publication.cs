using NodaTime;

namespace RotationPlanner;

/// <summary>What is remembered of a revision that was published.</summary>
public sealed record Publication
{
    /// <summary>The revision's number, from 1; 0 where it is not published yet.</summary>
    public int Revision { get; init; }

    /// <summary>When, UTC.</summary>
    public required Instant At { get; init; }

    /// <summary>By whom; free text.</summary>
    public required string By { get; init; }

    /// <summary>Why; free text, may be empty.</summary>
    public string Why { get => field ?? ""; init; }

    /// <summary>
    /// The seats that differ from the revision before, by start; of a first revision none. Where it adds a horizon, the
    /// held seats of that are new ones: nobody had them.
    /// </summary>
    public IReadOnlyList<SeatChange> Changes { get => field ?? []; init; }

    /// <summary>
    /// What differs in sessions, stand-ins and graduations, by person; of a first revision nothing.
    /// </summary>
    public IReadOnlyList<TrainingChange> Training { get => field ?? []; init; }
}
