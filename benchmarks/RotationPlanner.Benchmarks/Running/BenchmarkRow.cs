using System.Runtime.InteropServices;
using Google.OrTools.Sat;
using RotationPlanner.Program;

namespace RotationPlanner.Benchmarks.Running;

/// <summary>One measured instance, as the JSON lists it.</summary>
sealed record BenchmarkRow
{
    public required string Suite { get; init; }
    public required string Instance { get; init; }
    public required double? Objective { get; init; }
    public double? Bound { get; init; }
    public required bool Proved { get; init; }
    public double? BestKnown { get; init; }

    /// <summary>From the call to the verified plan, everything included.</summary>
    public required double Seconds { get; init; }

    /// <summary>From the call to the last improvement.</summary>
    public double? SecondsToBest { get; init; }

    /// <summary>From the call until a plan at hand was good enough for the bar, where the search tells.</summary>
    public double? SecondsToBar { get; init; }

    public string? Peer { get; init; }
    public double? PeerObjective { get; init; }
    public double? PeerBound { get; init; }
    public double? PeerSeconds { get; init; }

    /// <summary>When the peer was first as good as this plan; null when it never was.</summary>
    public double? PeerSecondsToSame { get; init; }

    /// <summary>How many times longer than its peer this took, where the suite has a bar for that; null elsewhere.</summary>
    public double? Ratio { get; init; }

    /// <summary>Seats with another person than in the plan before, where there is one.</summary>
    public int? ChangedSeats { get; init; }

    public required double PeakMiB { get; init; }
    public required bool Verified { get; init; }
    public double? BarSeconds { get; init; }
    public double? BarRatio { get; init; }
    public double? BarObjective { get; init; }
    public required bool Reached { get; init; }
    public required int Seed { get; init; }
    public string Version { get; } = typeof(Planner).Assembly.GetName().Version!.ToString(3);
    public string Solver { get; } = $"CP-SAT {typeof(CpModel).Assembly.GetName().Version!.ToString(2)}";
    public string Runtime { get; } = RuntimeInformation.FrameworkDescription;
    public int Cores { get; } = Environment.ProcessorCount;
}
