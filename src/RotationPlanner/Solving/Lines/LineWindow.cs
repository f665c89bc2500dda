using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.Horizon;
using RotationPlanner.Solving.Search;

namespace RotationPlanner.Solving.Lines;

/// <summary>
/// Some people's lines anew within a window of the horizon, while what they do before and behind it stays. Their lines within it are few enough to be had all, however
/// long the horizon is, and prices are sought for the window's shared forms alone.
/// </summary>
sealed class LineWindow(SearchState state, LineSplit split, SolverSettings settings, CancellationToken cancel)
{
    const int MostStates = 5_000_000;

    /// <summary>Works on a plan that is the state's too; both are changed where that is better. Nothing where it is not, as when the state could not follow the plan.</summary>
    public LineNeighbourhood.Result Improve(LinePlan plan, WindowChoice.Window window, TimeSpan limit)
    {
        if (!IsTheState(plan)) return LineNeighbourhood.Result.Nothing;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var part = ProgramPart.Of(state, window.People.SelectMany(r => split.Variables[r]).Where(v => window.Holds(state.Index.DayOf[v])));
        if (LineSplit.Of(part.Program) is not { } own) return LineNeighbourhood.Result.Nothing;
        foreach (var r in window.People.Where(r => split.IsSoftened[r])) own.Soften(r);
        if (LineDiagrams.All(own, () => Left() <= TimeSpan.Zero, MostStates) is not { } lines) return LineNeighbourhood.Result.Nothing;
        var ownPlan = new LinePlan(own, lines.People);
        ownPlan.Follow(part.Now());
        int[] people = [.. window.People.Where(r => own.Variables[r].Length > 0)];
        var pool = Array.ConvertAll(lines.People, _ => new List<Line>());
        var result = new LineNeighbourhood(own, lines.People, pool, settings, cancel).Improve(ownPlan, people, Left());
        if (result != LineNeighbourhood.Result.Better) return result;
        var values = new bool[part.Variables.Length];
        foreach (var v in ownPlan.Lines.SelectMany(l => l.Variables)) values[v] = true;
        if (!part.TakeOver(new Solution(values))) return LineNeighbourhood.Result.Nothing;
        plan.Follow(state.Snapshot(), people);
        return result;

        TimeSpan Left() => cancel.IsCancellationRequested ? TimeSpan.Zero : limit == TimeSpan.MaxValue ? limit : limit - clock.Elapsed;
    }

    bool IsTheState(LinePlan plan) => Enumerable.Range(0, plan.Lines.Count).All(r =>
        plan.Lines[r].Variables.Length == state.Held[r].Items.Length && Array.TrueForAll(plan.Lines[r].Variables, v => state.Values[v]));
}
