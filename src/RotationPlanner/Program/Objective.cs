namespace RotationPlanner.Program;

/// <summary>One of the numbers by which plans are compared; smaller is better.</summary>
/// <param name="Id">What plan.json and scripts call it, such as "worst-excess".</param>
/// <param name="Name">What people read.</param>
/// <param name="Unit">What it is counted in, for people.</param>
/// <param name="Scale">How many internal units make one of those.</param>
/// <param name="Tier">What engines know it as; null where only a local search counts it.</param>
sealed record Objective(string Id, string Name, string Unit, long Scale, Tier? Tier)
{
    /// <summary>What a plan has: one number, or one a person, worst first.</summary>
    public required Func<IPlanValues, long[]> Read { get; init; }

    /// <summary>By how much plans may differ and be as good, in internal units.</summary>
    public long Tolerance { get; init; }

    /// <summary>
    /// The category of duty that it counts, such as weekends, by its number in <see cref="Duty.Categories"/>; null
    /// where it counts none.
    /// </summary>
    public int? Category { get; init; }

    /// <summary>What it is about, in a sentence.</summary>
    public required string Meaning { get; init; }
}
