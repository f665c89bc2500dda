using RotationPlanner.Benchmarks.Running;

namespace RotationPlanner.Benchmarks.Ladder;

/// <summary>A rung in another way, such as in stints: it is to be as near to its bound in twice the time of the rung.</summary>
sealed record LikeCase : Measured
{
    const double MostTimes = 2;
    const int Turns = 5, Threads = 8;

    public required Case Rung { get; init; }

    public required Func<Company> Company { get; init; }

    public override BenchmarkRow Measure(RunRequest request)
    {
        using var memory = new MemoryWatch();
        // In turns, so that what else the machine does falls on both.
        var turns = Enumerable.Range(0, Turns).Select(_ => (Own: Run(Company(), request), Rung: Run(Rung.Company(), request))).ToList();
        // Of each the quickest: what else the machine does only adds to it.
        var (own, rung) = (turns.Min(t => t.Own.Seconds), turns.Min(t => t.Rung.Seconds));
        var judged = LadderSuite.Judge(turns[^1].Own.Plan);
        foreach (var fault in judged.Faults.Take(5)) Console.Error.WriteLine($"{Name}: {fault}");
        var sound = judged.Faults.Count == 0;
        return new BenchmarkRow
        {
            Suite = "ladder",
            Instance = Name,
            Objective = judged.Objective,
            Bound = judged.Bound,
            Proved = judged.Proved,
            Seconds = Math.Round(own, 3),
            Peer = Rung.Name,
            PeerObjective = LadderSuite.Judge(turns[^1].Rung.Plan).Objective,
            PeerSeconds = Math.Round(rung, 3),
            Ratio = Math.Round(own / rung, 3),
            BarRatio = MostTimes,
            PeakMiB = Math.Round(memory.PeakMiB),
            Verified = sound,
            Reached = sound && own / rung < MostTimes,
            Seed = request.Seed,
        };
    }

    /// <summary>Plans until the bar is reached; in seconds of the processor, as other work on the machine does not count there.</summary>
    (double Seconds, Plan Plan) Run(Company company, RunRequest request)
    {
        GC.Collect();
        var reaches = LadderSuite.Near(company);
        using var stop = new CancellationTokenSource();
        var from = Processor();
        double? seconds = null;
        var plan = Planner.Plan(company, new PlanOptions { TimeLimit = TimeSpan.FromSeconds(request.Seconds ?? MostTimes * Rung.Bar.Seconds), Threads = Threads, Seed = request.Seed },
            new AtBar(reaches, () => { seconds ??= Processor() - from; stop.Cancel(); }), stop.Token);
        return (seconds ?? double.PositiveInfinity, plan);
    }

    static double Processor() => Environment.CpuUsage.TotalTime.TotalSeconds;

    sealed class AtBar(Func<PlanProgress, bool> reaches, Action told) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value)
        {
            if (reaches(value)) told();
        }
    }
}
