using System.Collections.Frozen;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Planning.Climbing;

/// <summary>
/// A company once it is decided who trains when. Shares are those of the people who can take part in the load now that
/// the dates of their graduation are known, and how evenly they carry it can be improved and proved far better than
/// while every seat of a trainee is open as well.
/// </summary>
static class SettledClimb
{
    /// <summary>
    /// The program with the training of a solution settled, and that solution in it; null where the two do not fit
    /// together.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static (CompiledProgram Compiled, SearchState State)? Of(CompiledProgram open, Solution solution, PlanOptions options, CancellationToken cancel)
    {
        var program = open.Program;
        var trained = program.Climbs.SelectMany(c => c.Seats).Where(s => solution.Values[s.Variable]).SelectMany(s => program.Variables[s.Variable]).Select(ClimbReadings.Seat);
        var forecast = ClimbReadings.Forecast(program, solution, settled: true) with { Seats = trained.ToFrozenSet() };
        var settled = ProgramCompiler.Compile(program.Company, program.Schedule, options.Previous?.Assignments, forecast: forecast, cancel: cancel);
        var state = new SearchState(new ProgramIndex(settled.Program));
        foreach (var v in ClimbReadings.InAnother(program, Enumerable.Range(0, program.VariableCount).Where(v => solution.Values[v]), settled))
            if (!state.Values[v]) state.Flip(v);
        var before = Score.Of(program, solution);
        return state.Limits == 0 && (state.UnmetObligations, state.Uncovered, state.UncoveredOptional, state.UnmetDemands) == (before.UnmetObligations, before.Uncovered, before.UncoveredOptional, before.UnmetDemands) ? (settled, state) : null;
    }
}
