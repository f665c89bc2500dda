using System.Diagnostics;
using RotationPlanner.Program;
using RotationPlanner.Reporting;
using RotationPlanner.Solving.Bounds;

namespace RotationPlanner.Benchmarks.Running;

/// <summary>Plans an instance once, and lets its peer do the same.</summary>
static class PlanMeasure
{
    // As the peers: even on two cores, fewer leave the solver's best provers out.
    const int Threads = 8;

    public static BenchmarkRow Of(Case one, RunRequest request)
    {
        var company = one.Company();
        var limit = TimeSpan.FromSeconds(request.Seconds ?? one.Limit ?? one.Bar.Seconds);
        GC.Collect();
        using var memory = new MemoryWatch();
        var watch = Stopwatch.StartNew();
        var listener = new Listener(watch, one.Reaches);
        var plan = Planner.Plan(
            company, new PlanOptions { TimeLimit = limit, Threads = Threads, Seed = request.Seed }, listener);
        var seconds = watch.Elapsed.TotalSeconds;
        var peak = memory.PeakMiB;
        var judged = one.Judge(plan);
        foreach (var fault in judged.Faults.Take(5)) Console.Error.WriteLine($"{one.Name}: {fault}");

        var peer = request.WithPeer ? one.Peer?.Invoke(limit, request.Seed) : null;
        var sound = judged.Faults.Count == 0;
        return new BenchmarkRow
        {
            Suite = one.Suite,
            Instance = one.Name,
            Objective = judged.Objective,
            Bound = judged.Bound,
            Proved = judged.Proved,
            BestKnown = one.BestKnown,
            Seconds = Math.Round(seconds, 3),
            SecondsToBest = Math.Round(listener.SecondsToBest, 3),
            SecondsToBar = listener.SecondsToBar is { } bar ? Math.Round(bar, 3) : null,
            Peer = peer is null ? null : "plain CP-SAT, 8 workers",
            PeerObjective = peer?.Objective,
            PeerBound = peer?.Bound,
            PeerSeconds = peer is null ? null : Math.Round(peer.Seconds, 3),
            PeerSecondsToSame = peer?.Improvements.Where(i => i.Objective <= judged.Objective + 1e-6)
                .Select(i => (double?)Math.Round(i.Seconds, 3)).FirstOrDefault(),
            PeakMiB = Math.Round(peak),
            Verified = sound,
            BarSeconds = one.Bar.Seconds,
            BarObjective = one.Bar.Objective,
            Reached = sound && IsReached(one, judged, seconds, listener),
            Seed = request.Seed,
        };
    }

    // A proof counts when the plan is back; a value without a proof counts from when it was at hand.
    static bool IsReached(Case one, Judgement judged, double seconds, Listener listener)
    {
        if (one.Reaches is not null) return listener.SecondsToBar <= one.Bar.Seconds;
        if (one.Bar.Objective is { } most && judged.Objective > most) return false;
        return one.Bar.Proved ? judged.Proved && seconds <= one.Bar.Seconds : listener.SecondsToBest <= one.Bar.Seconds;
    }
}
