using RotationPlanner.Program;
using RotationPlanner.Reporting;

namespace RotationPlanner.Benchmarks.Running;

/// <summary>What a benchmark has to reach: an objective within a time.</summary>
/// <param name="Objective">At most this, or null where only a sound plan (or a distance to the bound) is asked for.</param>
/// <param name="Seconds">Within so many seconds.</param>
/// <param name="Proved">Whether the objective must be proved least as well.</param>
sealed record Bar(double? Objective, double Seconds, bool Proved);

/// <summary>A plan as the official definition of its benchmark counts it.</summary>
/// <param name="Objective">The recounted objective.</param>
/// <param name="Bound">What the plan's proof says no plan can go below, or null.</param>
/// <param name="Proved">Whether nothing is better.</param>
/// <param name="Faults">Broken hard rules; empty in a verified plan.</param>
sealed record Judgement(double Objective, double? Bound, bool Proved, IReadOnlyList<string> Faults);

/// <summary>What the plain CP-SAT model reached.</summary>
/// <param name="Objective">Its objective, or null without a solution.</param>
/// <param name="Bound">Its bound.</param>
/// <param name="Seconds">All its time.</param>
/// <param name="Improvements">When it reached which objective.</param>
sealed record PeerResult(
    double? Objective, double? Bound, double Seconds, IReadOnlyList<(double Seconds, double Objective)> Improvements);

/// <summary>One planned instance of a suite.</summary>
sealed record Case : Measured
{
    public required string Suite { get; init; }
    public required Func<Company> Company { get; init; }
    public required Bar Bar { get; init; }
    public required Func<Plan, Judgement> Judge { get; init; }

    /// <summary>Time limit of the search in seconds; null for that of the bar.</summary>
    public double? Limit { get; init; }

    /// <summary>Whether what is reported during the search is good enough for the bar; null where the search does not tell.</summary>
    public Func<PlanProgress, bool>? Reaches { get; init; }

    public double? BestKnown { get; init; }

    /// <summary>The same problem as a plain CP-SAT model; null where that is out of its reach.</summary>
    public Func<TimeSpan, int, PeerResult>? Peer { get; init; }

    public override BenchmarkRow Measure(RunRequest request) => PlanMeasure.Of(this, request);
}
