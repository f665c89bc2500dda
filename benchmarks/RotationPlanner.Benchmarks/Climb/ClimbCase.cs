using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving;
using RotationPlanner.Training;

namespace RotationPlanner.Benchmarks.Climb;

/// <summary>Compares the medians of plans with and without climbing.</summary>
sealed record ClimbCase : Measured
{
    const double MostTimes = 1.5;

    /// <summary>The runs of a seed, made once.</summary>
    public required Func<int, List<(ClimbRun With, ClimbRun Without)>> Pairs { get; init; }

    /// <summary>What of a run is compared.</summary>
    public required Func<ClimbRun, double> Seconds { get; init; }

    public override BenchmarkRow Measure(RunRequest request)
    {
        using var memory = new MemoryWatch();
        var pairs = Pairs(request.Seed);
        var (ours, theirs) = (Median(pairs.Select(p => p.With)), Median(pairs.Select(p => p.Without)));
        var (plan, peer) = (pairs[0].With.Plan, pairs[0].Without.Plan);
        var tier = Worst(plan);
        var sound = Covers(plan) && Covers(peer);
        return new BenchmarkRow
        {
            Suite = "climb",
            Instance = Name,
            Objective = Math.Round(tier.Value, 3),
            Bound = tier.Claim?.AtLeast is { } bound ? Math.Round(bound, 3) : null,
            Proved = tier.Status == ProofStatus.Optimal,
            Seconds = Math.Round(ours, 3),
            Peer = "nobody climbs",
            PeerObjective = Math.Round(Worst(peer).Value, 3),
            PeerBound = Worst(peer).Claim?.AtLeast,
            PeerSeconds = Math.Round(theirs, 3),
            Ratio = Math.Round(ours / theirs, 3),
            BarRatio = MostTimes,
            PeakMiB = Math.Round(memory.PeakMiB),
            Verified = sound,
            Reached = sound && ours / theirs < MostTimes,
            Seed = request.Seed,
        };
    }

    double Median(IEnumerable<ClimbRun> runs)
    {
        var ordered = runs.Select(Seconds).Order().ToList();
        return ordered[ordered.Count / 2];
    }

    static ObjectiveResult Worst(Plan plan) => plan.Proof.Find("worst-excess")!;

    static bool Covers(Plan plan) => plan.Unfilled.All(u => !u.Required);
}
