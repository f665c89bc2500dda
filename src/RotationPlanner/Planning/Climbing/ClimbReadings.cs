using System.Collections.Frozen;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Training;

namespace RotationPlanner.Planning.Climbing;

/// <summary>What a solution of one program tells the next one.</summary>
static class ClimbReadings
{
    /// <summary>When people complete their rungs in a solution.</summary>
    /// <param name="program">The program.</param>
    /// <param name="solution">The solution.</param>
    /// <param name="settled">True to the minute; false as it is counted while seats are open, week by week.</param>
    public static ClimbForecast Forecast(SeatProgram program, Solution solution, bool settled = false)
    {
        var reading = new ClimbReading(program);
        var completed = new Dictionary<string, IReadOnlyList<long>>(StringComparer.Ordinal);
        foreach (var climb in program.Climbs)
        {
            reading.Read(settled ? climb.Settled(s => solution.Values[s.Variable]) : climb, solution.Values);
            completed[program.Company.Responders[climb.Responder].Id] = [.. reading.Completed.Where(c => c != long.MaxValue)];
        }
        return new ClimbForecast(completed.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The dates of a solution to the minute, and the trainees' seats that give them.</summary>
    /// <param name="program">The program.</param>
    /// <param name="solution">The solution.</param>
    public static ClimbForecast Settled(SeatProgram program, Solution solution)
    {
        var trained = program.Climbs.SelectMany(c => c.Seats).Where(s => solution.Values[s.Variable])
            .SelectMany(s => program.Variables[s.Variable]).Select(Seat);
        return Forecast(program, solution, settled: true) with { Seats = trained.ToFrozenSet() };
    }

    /// <summary>
    /// Variables of a program as those of another of the same company, in the same order; what is no choice there is
    /// left out.
    /// </summary>
    public static IEnumerable<int> InAnother(SeatProgram program, IEnumerable<int> variables, CompiledProgram other)
    {
        var numbers = new Dictionary<(string, string, string), int>();
        foreach (var choice in other.Choices)
            if (other.VariableOfChoice[choice.Index] is >= 0 and var v) numbers[Seat(choice)] = v;
        foreach (var choice in variables.SelectMany(v => program.Variables[v]))
            if (numbers.TryGetValue(Seat(choice), out var v)) yield return v;
    }

    public static (string Shift, string Role, string Responder) Seat(Choice choice) =>
        (choice.Slot.Shift.Id, choice.Slot.Role.Id, choice.Responder.Id);
}
