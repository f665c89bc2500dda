namespace RotationPlanner.Benchmarks.Fairness;

/// <summary>A public instance: its own objective of each way, of ours and of the best other that breaks no rule of it.</summary>
sealed record PublicRow
{
    public required string Instance { get; init; }
    public required int Seed { get; init; }
    public required double Seconds { get; init; }
    public required double Objective { get; init; }
    public required double? Bound { get; init; }
    public required double? BestKnown { get; init; }
    public required int Broken { get; init; }
    public required string? BestOther { get; init; }
    public required double? BestOtherObjective { get; init; }

    /// <summary>Of the other ways, the least rules that one breaks, and which.</summary>
    public required string LeastBroken { get; init; }
    public required int LeastBrokenRules { get; init; }
    public required int Compared { get; init; }
}
