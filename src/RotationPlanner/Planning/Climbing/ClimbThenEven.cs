using System.Diagnostics;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Solving;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Planning.Climbing;

/// <summary>
/// Plans where people climb in seats: first everything down to training; then, with the training settled, how evenly
/// the load lies and all that comes after it.
/// </summary>
static class ClimbThenEven
{
    public static (CompiledProgram Compiled, SearchResult Found) Solve(
        CompiledProgram open, int[] start, PlanOptions options, Stopwatch watch, IProgress<SearchProgress>? progress, Effort effort)
    {
        var reading = watch.Elapsed;
        var climbed = new Portfolio(open.Program, options.Limits, watch.Elapsed, progress, effort) { Extent = Extent.AsFarAsTraining, EndsAtOnce = !open.IsWhole }.Solve(start);
        if (effort.User.IsCancellationRequested) return (open, climbed);
        (CompiledProgram, SearchState)? fitting;
        try { fitting = SettledClimb.Of(open, climbed.Solution, options, effort.User); }
        catch (OperationCanceledException) when (effort.User.IsCancellationRequested) { return (open, climbed with { End = SearchEnd.Cancelled }); }
        if (fitting is not var (settled, state)) return (open, climbed);
        var even = new Portfolio(settled.Program, options.Limits, watch.Elapsed, progress, effort, reading).Continue(state);
        return (settled, even with { Proving = Told(even, open, settled) });
    }

    /// <summary>
    /// Training is told of all who train, not only of those whom the settled program still asks about.
    /// </summary>
    static async Task<IReadOnlyList<ObjectiveResult>> Told(SearchResult even, CompiledProgram open, CompiledProgram settled)
    {
        var values = new bool[open.Program.VariableCount];
        foreach (var v in ClimbReadings.InAnother(settled.Program, Held(even.Solution), open)) values[v] = true;
        var training = Score.Of(open.Program, new Solution(values)).Training;
        return [.. (await even.Proving.ConfigureAwait(false)).Select(o => o.Id == Objectives.Training ? Training(o, training) : o)];
    }

    // What the settled program has of it, and what it knows, is of those whom it still asks about.
    static ObjectiveResult Training(ObjectiveResult of, long value) => value == 0 ? of with { Value = 0, Anchor = [0] }
        : of with { Value = value, Anchor = [value], Status = ProofStatus.NotProved, Method = "local search", Claim = null };

    static IEnumerable<int> Held(Solution solution) =>
        Enumerable.Range(0, solution.Values.Length).Where(v => solution.Values[v]);
}
