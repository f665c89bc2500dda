namespace RotationPlanner;

/// <summary>A changed plan that is not published yet: checked, with what it changes and what is known of that.</summary>
public sealed record Proposal
{
    internal Proposal(Plan plan, IReadOnlyList<SeatChange> changes, bool isFewestPeople = false,
        bool isFewestSeats = false) =>
        (Plan, Changes, IsFewestPeople, IsFewestSeats) = (plan, changes, isFewestPeople, isFewestSeats);

    /// <summary>The changed plan; its revision is one more than that of the published one.</summary>
    public Plan Plan { get; }

    /// <summary>What changes, by start.</summary>
    public IReadOnlyList<SeatChange> Changes { get; }

    /// <summary>What changes in sessions, stand-ins and graduations, by person in the order of the company.</summary>
    public IReadOnlyList<TrainingChange> Training { get; internal init; } = [];

    /// <summary>
    /// Whether no plan that fills as many required seats, and keeps what has begun and what is frozen, changes the
    /// seats of fewer people. False where changes were asked for beyond the fewest.
    /// </summary>
    public bool IsFewestPeople { get; }

    /// <summary>Whether none that disturbs as few people changes fewer seats.</summary>
    public bool IsFewestSeats { get; }

    /// <summary>What keeping everything costs, and what some changes more would bring; null where they bring nothing,
    /// or were not asked for.</summary>
    public ChangePrice? Price { get; internal init; }
}

/// <summary>What keeping the published plan costs in fairness, and what more changes would bring.</summary>
public sealed record ChangePrice
{
    /// <summary>The <see cref="Responder.Id"/> of who is furthest above the share as proposed.</summary>
    public required string Responder { get; init; }

    /// <summary>What they carry above their share on the yardstick, in weighted hours.</summary>
    public required double Excess { get; init; }

    /// <summary>How many seats more would change.</summary>
    public required int MoreChanges { get; init; }

    /// <summary>What the furthest above the share would then carry above it, in weighted hours.</summary>
    public required double ExcessThen { get; init; }
}
