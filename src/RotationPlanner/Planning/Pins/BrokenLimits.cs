using RotationPlanner.Program;

namespace RotationPlanner.Planning.Pins;

/// <summary>The limits that a set of decisions breaks by itself, whatever else is decided.</summary>
static class BrokenLimits
{
    static readonly Label TooFewSeats = new("seats", "have no seat left");

    public static IEnumerable<Label> Of(SeatProgram program, bool[] values)
    {
        for (var s = 0; s < program.Slots.Length; s++)
            if (program.SlotVariables[s].Count(v => values[v]) > program.Seats[s])
                yield return TooFewSeats with { Dates = program.Slots[s].Shift.Id };
        foreach (var constraint in program.Linears)
            if (constraint.IsLimit && constraint.CountMisses(program, values) > 0) yield return constraint.Label;
        foreach (var constraint in program.NoOverlaps)
            if (Overlap(constraint, values)) yield return constraint.Label;
        foreach (var constraint in program.Windows)
            if (constraint.CountExcess(Held(constraint, values)) > 0) yield return constraint.Label;
    }

    static bool Overlap(NoOverlapConstraint constraint, bool[] values)
    {
        var held = Enumerable.Range(0, constraint.Variables.Length)
            .Where(i => values[constraint.Variables[i]]).ToList();
        return held.Any(i => held.Any(j => j < i && constraint.Variables[i] != constraint.Variables[j] && constraint.Starts[i] < constraint.Ends[j] && constraint.Starts[j] < constraint.Ends[i]));
    }

    static List<(int Day, long Weight)> Held(RollingWindowConstraint constraint, bool[] values) =>
        [.. Enumerable.Range(0, constraint.Variables.Length).Where(i => values[constraint.Variables[i]])
            .Select(i => (constraint.Days[i], constraint.Weights[i]))];
}
