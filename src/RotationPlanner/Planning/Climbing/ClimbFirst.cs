using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Solving;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Planning.Climbing;

/// <summary>
/// A program to be searched. Start: variables to begin with. Last: the solution to come back with, where the search was
/// cancelled before it began.
/// </summary>
sealed record Prepared(CompiledProgram Compiled, int[] Start, Solution? Last);

/// <summary>
/// Where people climb in seats, who graduates when decides who can share the load. So a first look at coverage and
/// training alone gives dates at which command is open, and shares ask nothing of a graduate before.
/// </summary>
static class ClimbFirst
{
    public static Prepared Compile(Company company, PlanOptions options, Budget clock, IProgress<SearchProgress>? progress, Effort effort)
    {
        var cancel = effort.User;
        var (schedule, previous) = (Schedule.Of(company), options.Previous?.Assignments);
        CompiledProgram first;
        try { first = ProgramCompiler.Compile(company, schedule, previous, cancel: cancel); }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return new Prepared(Held(company, schedule, options), [], null);
        }
        if (first.Program.Climbs.Length == 0) return new Prepared(first, [], null);
        var found = new ClimbStage(options.Limits, clock, progress, effort).Run(first.Program);
        try
        {
            var second = ProgramCompiler.Compile(company, schedule, previous, forecast: ClimbReadings.Forecast(first.Program, found), cancel: cancel);
            return new Prepared(second, [.. ClimbReadings.InAnother(first.Program, LedAndTrained(first.Program, found), second)], null);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested) { return new Prepared(first, [], found); }
    }

    /// <summary>
    /// What still holds of the previous plan, asked about nobody else: all there is where the search was cancelled
    /// before it began.
    /// </summary>
    public static CompiledProgram Held(Company company, Schedule schedule, PlanOptions options) => ProgramCompiler.Compile(
        company, schedule, options.Previous?.Assignments, only: new HeldOnly(company, options.Previous), cancel: CancellationToken.None);

    /// <summary>The trainees' seats and those who lead beside them.</summary>
    static IEnumerable<int> LedAndTrained(SeatProgram program, Solution solution) => program.Climbs.SelectMany(c => c.Seats).Where(s => solution.Values[s.Variable])
        .SelectMany(seat => program.SlotVariables[seat.Beside].Where(v => solution.Values[v]).Append(seat.Variable));
}
