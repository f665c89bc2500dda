using RotationPlanner.Fairness;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;

namespace RotationPlanner.Planning;

/// <summary>Reads the seats of a solution.</summary>
static class GivenSeats
{
    public static List<GivenSeat> Of(CompiledProgram compiled, Solution solution)
    {
        var (program, given) = (compiled.Program, new List<GivenSeat>());
        for (var v = 0; v < solution.Values.Length; v++)
        {
            if (!solution.Values[v]) continue;
            foreach (var choice in program.Variables[v])
                if (!choice.Slot.IsPast)
                    given.Add(new GivenSeat(choice.Slot, program.VariableResponder[v], compiled.Credits[choice.Index],
                        choice.Slot.Role.Needs.IsTraining(program.Company.Ladder)));
        }
        return given;
    }

    /// <summary>The credit of some of the seats, by responder.</summary>
    public static Credit[] Sum(IReadOnlyList<GivenSeat> given, int responders, Func<GivenSeat, bool> counts)
    {
        var sums = new Credit[responders];
        foreach (var seat in given)
            if (counts(seat)) sums[seat.Responder] += seat.Credit;
        return sums;
    }
}
