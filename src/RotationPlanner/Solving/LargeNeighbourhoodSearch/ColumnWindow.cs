using RotationPlanner.Program;
using RotationPlanner.Solving.ColumnGeneration;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.LargeNeighbourhoodSearch;

/// <summary>
/// Some people's columns anew within a window of the horizon, while what they do before and behind it stays. Their
/// columns within it are few enough to be had all, however long the horizon is, and prices are sought for the window's
/// shared constraints alone.
/// </summary>
sealed class ColumnWindow(SearchState state, ColumnSplit split, SolverSettings settings, CancellationToken cancel)
{
    const int MostStates = 5_000_000;

    /// <summary>
    /// Works on a plan that is the state's too; both are changed where that is better. Nothing where it is not, as when
    /// the state could not follow the plan.
    /// </summary>
    public ColumnNeighbourhood.Result Improve(ColumnPlan plan, WindowChoice.Window window, TimeSpan limit)
    {
        if (!IsTheState(plan)) return ColumnNeighbourhood.Result.Nothing;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var part = ProgramPart.Of(
            state, window.People.SelectMany(r => split.Variables[r]).Where(v => window.Holds(state.Index.DayOf[v])));
        if (ColumnSplit.Of(part.Program) is not { } own) return ColumnNeighbourhood.Result.Nothing;
        foreach (var r in window.People.Where(r => split.IsSoftened[r])) own.Soften(r);
        if (DecisionDiagrams.All(own, () => Left() <= TimeSpan.Zero, MostStates) is not { } columns)
            return ColumnNeighbourhood.Result.Nothing;
        var ownPlan = new ColumnPlan(own, columns.People);
        ownPlan.Follow(part.Now());
        int[] people = [.. window.People.Where(r => own.Variables[r].Length > 0)];
        var pool = Array.ConvertAll(columns.People, _ => new List<Column>());
        var result = new ColumnNeighbourhood(own, columns.People, pool, settings, cancel)
            .Improve(ownPlan, people, Left());
        if (result != ColumnNeighbourhood.Result.Better) return result;
        var values = new bool[part.Variables.Length];
        foreach (var v in ownPlan.Columns.SelectMany(l => l.Variables)) values[v] = true;
        if (!part.TakeOver(new Solution(values))) return ColumnNeighbourhood.Result.Nothing;
        plan.Follow(state.Snapshot(), people);
        return result;

        TimeSpan Left() =>
            cancel.IsCancellationRequested ? TimeSpan.Zero : limit == TimeSpan.MaxValue ? limit : limit - clock.Elapsed;
    }

    bool IsTheState(ColumnPlan plan) => Enumerable.Range(0, plan.Columns.Count).All(r =>
        plan.Columns[r].Variables.Length == state.Held[r].Items.Length && Array.TrueForAll(plan.Columns[r].Variables, v => state.Values[v]));
}
