using System.Collections.Frozen;
using RotationPlanner.Scheduling;
using RotationPlanner.Solving;
using RotationPlanner.Solving.Portfolio;
using RotationPlanner.Solving.Search;
using RotationPlanner.Training;

namespace RotationPlanner.Planning.Climbing;

/// <summary>A program to be searched. Start: variables to begin with. Last: the solution to come back with, where the search was cancelled before it began.</summary>
sealed record Prepared(CompiledProgram Compiled, int[] Start, Solution? Last);

/// <summary>
/// Plans twice where people climb in seats: first coverage and training alone, then, with the dates at which people graduate known, everything. So shares ask
/// nothing of a graduate before they can give it.
/// </summary>
static class ClimbFirst
{
    public static Prepared Compile(Company company, PlanOptions options, Budget clock, IProgress<PlanProgress>? progress, CancellationToken cancel)
    {
        var (schedule, previous) = (Schedule.Of(company), options.Previous?.Assignments);
        CompiledProgram first;
        try { first = ProgramCompiler.Compile(company, schedule, previous, cancel: cancel); }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            var held = ProgramCompiler.Compile(company, schedule, previous, only: new HeldOnly(company, options.Previous), cancel: CancellationToken.None);
            return new Prepared(held, [], null);
        }
        if (first.Program.Climbs.Length == 0) return new Prepared(first, [], null);
        var found = new ClimbStage(options, clock, progress, cancel).Run(first.Program);
        try
        {
            var second = ProgramCompiler.Compile(company, schedule, previous, forecast: Forecast(first.Program, found), cancel: cancel);
            return new Prepared(second, [.. Seats(first.Program, found, second)], null);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested) { return new Prepared(first, [], found); }
    }

    static ClimbForecast Forecast(SeatProgram program, Solution solution)
    {
        var reading = new ClimbReading(program);
        var completed = new Dictionary<string, IReadOnlyList<long>>(StringComparer.Ordinal);
        foreach (var climb in program.Climbs)
        {
            reading.Of(climb, solution.Values);
            completed[program.Company.Responders[climb.Responder].Id] = [.. reading.Completed.Where(c => c != long.MaxValue)];
        }
        return new ClimbForecast(completed.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The trainees' seats and those who lead beside them, in the variables of the second program.</summary>
    static IEnumerable<int> Seats(SeatProgram program, Solution solution, CompiledProgram second)
    {
        var variables = new Dictionary<(string, string, string), int>();
        foreach (var choice in second.Choices)
            if (second.VariableOfChoice[choice.Index] is >= 0 and var v) variables[(choice.Slot.Shift.Id, choice.Slot.Role.Id, choice.Responder.Id)] = v;
        foreach (var seat in program.Climbs.SelectMany(c => c.Seats).Where(s => solution.Values[s.Variable]))
            foreach (var held in program.SlotVariables[seat.Beside].Where(v => solution.Values[v]).Append(seat.Variable))
                foreach (var choice in program.Variables[held])
                    if (variables.TryGetValue((choice.Slot.Shift.Id, choice.Slot.Role.Id, choice.Responder.Id), out var v)) yield return v;
    }
}
