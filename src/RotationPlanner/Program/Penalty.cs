namespace RotationPlanner.Program;

/// <summary>The soft tiers, most important first. Each is held while the next is improved.</summary>
public enum Goal
{
    /// <summary>Changes of hands inside stints that are wished for.</summary>
    Handoffs,

    /// <summary>Seats that give somebody a named holiday that they had the last time.</summary>
    Alternation,

    /// <summary>What people and the company would like.</summary>
    Preferences,

    /// <summary>Distance between one person's shifts.</summary>
    Spacing,

    /// <summary>Nearness to the previous plan.</summary>
    Stability,
}

/// <summary>Makes a constraint soft: each unit by which it is missed costs so much in a tier.</summary>
public sealed record Penalty
{
    /// <summary>Creates it from its parts.</summary>
    /// <param name="goal">The <see cref="Goal"/>.</param>
    /// <param name="weight">The <see cref="Weight"/>.</param>
    public Penalty(Goal goal, long weight) => (Goal, Weight) = (goal, weight);

    /// <summary>The tier.</summary>
    public Goal Goal { get; init; }

    /// <summary>Cost per unit, 1 to 1,000,000.</summary>
    public long Weight { get; init; }
}
