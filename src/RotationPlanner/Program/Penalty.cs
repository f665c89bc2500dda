namespace RotationPlanner.Program;

/// <summary>The soft tiers, most important first. Each is held while the next is improved.</summary>
public enum Goal
{
    /// <summary>Department shares and diversity.</summary>
    Departments,

    /// <summary>What people and the company would like.</summary>
    Preferences,

    /// <summary>Distance between one person's shifts.</summary>
    Spacing,

    /// <summary>Nearness to the previous plan.</summary>
    Stability,
}

/// <summary>Makes a constraint soft: each unit by which it is missed costs so much in a tier.</summary>
/// <param name="Goal">The tier.</param>
/// <param name="Weight">Cost per unit, 1 to 1,000,000.</param>
public sealed record Penalty(Goal Goal, long Weight);
