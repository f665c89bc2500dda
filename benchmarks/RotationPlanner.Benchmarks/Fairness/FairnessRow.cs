namespace RotationPlanner.Benchmarks.Fairness;

/// <summary>One company of the suite, as the JSON lists it; what stands there is not measured again.</summary>
sealed record FairnessRow
{
    // The worst excess is kept to hundredths.
    const double Rounding = 0.005 + 1e-6;

    public required string Company { get; init; }
    public required int People { get; init; }
    public required int Seed { get; init; }
    public required double Seconds { get; init; }
    public required int Gaps { get; init; }
    public required int Broken { get; init; }
    public required double WorstExcess { get; init; }
    public required double? Bound { get; init; }
    public required double Tolerance { get; init; }
    public required string? BestOther { get; init; }
    public required double? BestOtherExcess { get; init; }
    public required double RoundRobinExcess { get; init; }
    public required int RoundRobinBroken { get; init; }
    public required int Compared { get; init; }
    public required IReadOnlyList<string> Exceptions { get; init; }
    public required string Machine { get; init; }
    public required string Version { get; init; }

    /// <summary>Whether no plan is better by more than the tolerance.</summary>
    public bool IsProved => Bound is { } bound && WorstExcess - bound <= Tolerance + Rounding;
}
