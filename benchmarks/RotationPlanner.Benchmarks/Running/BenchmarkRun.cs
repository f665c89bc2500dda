using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace RotationPlanner.Benchmarks.Running;

/// <summary>What the command line asks for.</summary>
sealed record RunRequest(string? Only, double? Seconds, int Seed, bool WithPeer, string? Json);

/// <summary>Runs cases one after the other, each beside its peer, and prints the table.</summary>
static class BenchmarkRun
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static int Run(IEnumerable<Case> cases, RunRequest request)
    {
        var rows = new List<BenchmarkRow>();
        foreach (var one in cases.Where(c => request.Only is null || c.Name.Equals(request.Only, StringComparison.OrdinalIgnoreCase)))
        {
            if (rows.Count == 0) WarmUp.Run();
            rows.Add(Measure(one, request));
            Console.Error.WriteLine(JsonSerializer.Serialize(rows[^1], JsonSerializerOptions.Web));
            if (request.Json is { } file) File.WriteAllText(file, JsonSerializer.Serialize(rows, Json));
        }
        if (rows.Count == 0)
        {
            Console.Error.WriteLine(request.Only is null ? "The folder holds no instance of this suite." : $"There is no instance '{request.Only}'.");
            return 1;
        }
        BenchmarkTable.Print(rows);
        return rows.TrueForAll(r => r.Verified) ? 0 : 1;
    }

    static BenchmarkRow Measure(Case one, RunRequest request)
    {
        var company = one.Company();
        var limit = TimeSpan.FromSeconds(request.Seconds ?? one.Bar.Seconds);
        GC.Collect();
        using var memory = new MemoryWatch();
        var watch = Stopwatch.StartNew();
        var listener = new Listener(watch, one.Reaches);
        var plan = Planner.Plan(company, new PlanOptions { TimeLimit = limit, Seed = request.Seed }, listener);
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
            PeerSecondsToSame = peer?.Improvements.Where(i => i.Objective <= judged.Objective + 1e-6).Select(i => (double?)Math.Round(i.Seconds, 3)).FirstOrDefault(),
            PeakMiB = Math.Round(peak),
            Verified = sound,
            BarSeconds = one.Bar.Seconds,
            BarObjective = one.Bar.Objective,
            Reached = sound && IsReached(one, judged, seconds, listener),
            Version = typeof(Planner).Assembly.GetName().Version!.ToString(3),
            Solver = plan.Proof.Solver,
            Runtime = RuntimeInformation.FrameworkDescription,
            Seed = request.Seed,
            Cores = Environment.ProcessorCount,
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
