namespace RotationPlanner;

/// <summary>What a rule costs: the company planned with it and without it, and what it forbids in a published plan.</summary>
public sealed record RuleCost
{
    internal RuleCost(string rule, string? rotation, WhatIf compared) =>
        (Rule, Rotation, Compared) = (rule, rotation, compared);

    /// <summary>The rule's name.</summary>
    public string Rule { get; }

    /// <summary>The <see cref="RotationPlanner.Rotation.Id"/> whose rule alone was left out; null for all of that name.</summary>
    public string? Rotation { get; }

    /// <summary>Both plans, made with the same limits and seed: as it is, and without the rule.</summary>
    public WhatIf Compared { get; }

    /// <summary>
    /// Seats of the published plan that somebody else could take if it were not for this rule alone, as everybody else's
    /// seats stand.
    /// </summary>
    public required int Seats { get; init; }

    /// <summary>How many people could.</summary>
    public required int People { get; init; }

    /// <summary>The same in sentences that people understand.</summary>
    public required IReadOnlyList<string> Sentences { get; init; }
}
