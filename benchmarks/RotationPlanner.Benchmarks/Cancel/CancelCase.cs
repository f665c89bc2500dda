using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving.Bounds;

namespace RotationPlanner.Benchmarks.Cancel;

/// <summary>A search that is cancelled in one of its phases, and how long it takes to come back with a checked plan.</summary>
sealed record CancelCase : Measured
{
    public required Func<Company> Company { get; init; }

    /// <summary>The phase as the search tells of it; null to count from the call.</summary>
    public string? Phase { get; init; }

    /// <summary>How long after the phase began, in seconds.</summary>
    public required double Delay { get; init; }

    public required double BarSeconds { get; init; }

    /// <summary>What is called instead of the planner; it answers whether what came back is sound.</summary>
    public Func<Company, CancellationToken, bool>? Call { get; init; }

    public override BenchmarkRow Measure(RunRequest request)
    {
        var company = Company();
        GC.Collect();
        using var canceller = new Canceller(Phase, TimeSpan.FromSeconds(Delay));
        using var memory = new MemoryWatch();
        var plan = Call is null ? Planner.Plan(company, new PlanOptions { TimeLimit = TimeSpan.FromSeconds(request.Seconds ?? 120), Seed = request.Seed }, canceller, canceller.Token) : null;
        var sound = Call?.Invoke(company, canceller.Token);
        var seconds = canceller.SecondsSince;
        // A search that was over by itself says nothing.
        sound ??= plan!.WasCancelled
            && PlanChecker.Check(plan.Schedule, plan.Assignments, plan.Training.Events).Count == plan.Unmet.Count;
        Console.Error.WriteLine($"{Name}: cancelled while {canceller.Phase}");
        return new BenchmarkRow
        {
            Suite = "cancel",
            Instance = Name,
            Objective = plan?.Unfilled.Count(u => u.Required),
            Proved = false,
            Seconds = Math.Round(seconds ?? 0, 3),
            PeakMiB = Math.Round(memory.PeakMiB),
            Verified = sound.Value,
            BarSeconds = BarSeconds,
            Reached = sound.Value && seconds <= BarSeconds,
            Seed = request.Seed,
        };
    }
}
