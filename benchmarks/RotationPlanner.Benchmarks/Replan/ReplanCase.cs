using System.Diagnostics;
using RotationPlanner.Benchmarks.Ladder;
using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;

namespace RotationPlanner.Benchmarks.Replan;

/// <summary>One absence in a finished plan, and how soon there is a checked plan again.</summary>
sealed record ReplanCase : Measured
{
    public required double BarSeconds { get; init; }

    /// <summary>Time limit in seconds; null to stop at the first plan within one shift of the bound.</summary>
    public double? Limit { get; init; }

    public required Lazy<Plan> Before { get; init; }

    public override BenchmarkRow Measure(RunRequest request)
    {
        var before = Before.Value;
        var changed = Absence.In(before);
        var near = LadderSuite.Near(changed);
        var shift = LadderSuite.OneShift(changed);
        GC.Collect();
        using var stop = new CancellationTokenSource();
        using var memory = new MemoryWatch();
        var watch = Stopwatch.StartNew();
        var listener = new Listener(watch, progress => near(progress) && Found());
        var plan = Planner.Plan(changed, new PlanOptions { TimeLimit = TimeSpan.FromSeconds(Limit ?? request.Seconds ?? 10), Seed = request.Seed, Previous = before }, listener, stop.Token);
        var seconds = watch.Elapsed.TotalSeconds;
        var judged = LadderSuite.Judge(plan);
        var sound = judged.Faults.Count == 0;
        return new BenchmarkRow
        {
            Suite = "replan",
            Instance = Name,
            Objective = judged.Objective,
            Bound = judged.Bound,
            Proved = judged.Proved,
            Seconds = Math.Round(seconds, 3),
            SecondsToBest = Math.Round(listener.SecondsToBest, 3),
            SecondsToBar = listener.SecondsToBar is { } bar ? Math.Round(bar, 3) : null,
            ChangedSeats = Seats(plan).Except(Seats(before)).Count(),
            PeakMiB = Math.Round(memory.PeakMiB),
            Verified = sound,
            BarSeconds = BarSeconds,
            // Objective and bound are percent of a share.
            Reached = sound && seconds <= BarSeconds && judged.Objective - judged.Bound <= shift,
            Seed = request.Seed,
        };

        bool Found()
        {
            if (Limit is null) stop.Cancel();
            return true;
        }
    }

    static IEnumerable<(string, string, string)> Seats(Plan plan) =>
        plan.Assignments.Select(a => (a.Shift, a.Role, a.Responder));
}
