using System.Diagnostics;
using System.Globalization;
using Google.OrTools.Sat;
using RotationPlanner.Calendars;
using RotationPlanner.Program;

namespace RotationPlanner.Benchmarks.Running;

/// <summary>Solves a plain model with eight workers and notes when it got better. Model building counts: the watch runs from before it.</summary>
static class PeerSolver
{
    public static PeerResult Solve(CpModel model, Stopwatch watch, TimeSpan limit, int seed, double scale = 1)
    {
        var left = Math.Max(0.01, limit.TotalSeconds - watch.Elapsed.TotalSeconds);
        using var solver = new CpSolver
        {
            StringParameters = string.Create(
                CultureInfo.InvariantCulture, $"num_workers:8 random_seed:{seed} max_time_in_seconds:{left:0.###}"),
        };
        using var notes = new Notes(watch, scale);
        var status = solver.Solve(model, notes);
        var found = status is CpSolverStatus.Optimal or CpSolverStatus.Feasible;
        return new PeerResult(found ? solver.ObjectiveValue / scale : null, found
            ? solver.BestObjectiveBound / scale : null, watch.Elapsed.TotalSeconds, notes.Improvements);
    }

    sealed class Notes(Stopwatch watch, double scale) : CpSolverSolutionCallback
    {
        public List<(double Seconds, double Objective)> Improvements { get; } = [];

        public override void OnSolutionCallback() =>
            Improvements.Add((watch.Elapsed.TotalSeconds, ObjectiveValue() / scale));
    }
}
