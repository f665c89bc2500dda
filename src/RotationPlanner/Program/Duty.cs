namespace RotationPlanner.Program;

/// <summary>
/// What is counted of duty beside credit: weekends, nights and public holidays in people's own time, turns in each
/// role, and when turns begin. Trainees' seats and what was worked before the horizon are not counted; a turn before
/// the horizon is where the distance to the next one begins.
/// </summary>
sealed record Duty
{
    /// <summary>Weekends, nights, public holidays, in this order.</summary>
    public required CountGoal[] Categories { get; init; }

    /// <summary>Turns, a role of a rotation each.</summary>
    public required CountGoal[] Roles { get; init; }

    /// <summary>Per slot: its role among <see cref="Roles"/>; -1 where it is not counted.</summary>
    public required int[] RoleOfSlot { get; init; }

    /// <summary>Per slot: whether a turn begins with it, in the horizon or before.</summary>
    public required bool[] IsTurn { get; init; }

    /// <summary>Per slot: whether it begins a turn; a stint is one, and its other slots add nothing to the turns of a role.</summary>
    public required bool[] Begins { get; init; }

    /// <summary>Per responder: people of one zone and one holiday calendar live alike.</summary>
    public required int[] WayOf { get; init; }

    /// <summary>
    /// Per slot and way of life: the marks it leaves. A mark is one weekend, night or holiday; who has it twice has it
    /// once.
    /// </summary>
    public required int[][][] Marks { get; init; }

    /// <summary>Per mark: its category.</summary>
    public required int[] CategoryOfMark { get; init; }

    /// <summary>The calls that seats bring outside working hours; null where nobody asks.</summary>
    public SleepGoal? Sleep { get; init; }

    /// <summary>Per responder: minutes in service within the horizon.</summary>
    public required long[] Service { get; init; }

    /// <summary>Whether a variable is a turn in the horizon.</summary>
    public bool Counts(int[] slots) => Array.Exists(slots, s => RoleOfSlot[s] >= 0);
}
