namespace RotationPlanner.Benchmarks.Running;

/// <summary>One measured instance, as the JSON lists it.</summary>
sealed record BenchmarkRow
{
    public required string Suite { get; init; }
    public required string Instance { get; init; }
    public required double Objective { get; init; }
    public double? Bound { get; init; }
    public required bool Proved { get; init; }
    public double? BestKnown { get; init; }

    /// <summary>From the call to the verified plan, everything included.</summary>
    public required double Seconds { get; init; }

    /// <summary>From the call to the last improvement.</summary>
    public required double SecondsToBest { get; init; }

    /// <summary>From the call until a plan at hand was good enough for the bar, where the search tells.</summary>
    public double? SecondsToBar { get; init; }

    public string? Peer { get; init; }
    public double? PeerObjective { get; init; }
    public double? PeerBound { get; init; }
    public double? PeerSeconds { get; init; }

    /// <summary>When the peer was first as good as this plan; null when it never was.</summary>
    public double? PeerSecondsToSame { get; init; }

    public required double PeakMiB { get; init; }
    public required bool Verified { get; init; }
    public required double BarSeconds { get; init; }
    public double? BarObjective { get; init; }
    public required bool Reached { get; init; }
    public required string Version { get; init; }
    public required string Solver { get; init; }
    public required string Runtime { get; init; }
    public required int Seed { get; init; }
    public required int Cores { get; init; }
}
