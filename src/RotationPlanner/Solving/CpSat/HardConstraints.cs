using RotationPlanner.Program;

namespace RotationPlanner.Solving.CpSat;

/// <summary>The constraints every solution keeps: seats, apart, windows, and hard linear constraints.</summary>
static class HardConstraints
{
    /// <summary>Posts them; of the hard linear constraints only the limits if elastic, and no demands.</summary>
    public static void Post(SeatModel model, bool elastic, CancellationToken cancel)
    {
        Seats(model);
        foreach (var constraint in model.Program.NoOverlaps)
        {
            cancel.ThrowIfCancellationRequested();
            NoOverlapCliques.Post(model, constraint);
        }
        foreach (var constraint in model.Program.Windows)
        {
            cancel.ThrowIfCancellationRequested();
            WindowRuns.Post(model, constraint);
        }
        model.Climbs.Post(cancel);
        foreach (var constraint in model.Program.Linears)
            if (constraint.Penalty is null && !constraint.IsDemand && (!elastic || constraint.IsKept)) Linear(model, constraint);
    }

    /// <summary>No slot holds more people than it has seats.</summary>
    public static void Seats(SeatModel model)
    {
        var program = model.Program;
        for (var slot = 0; slot < program.Seats.Length; slot++)
            if (program.SlotVariables[slot].Length > program.Seats[slot])
                model.Writer.Post(model.Count(program.SlotVariables[slot]), long.MinValue, program.Seats[slot]);
    }

    public static void Linear(SeatModel model, LinearConstraint constraint, int when = Lit.True) =>
        model.Writer.Post(model.Sum(constraint.Terms, constraint.Weights), constraint.Least, constraint.Most, constraint.Label, when);
}
