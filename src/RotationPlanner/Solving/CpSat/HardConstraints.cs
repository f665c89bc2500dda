using RotationPlanner.Program;

namespace RotationPlanner.Solving.CpSat;

/// <summary>The constraints every solution keeps: seats, no overlaps, windows, ladders, hard linear constraints.</summary>
static class HardConstraints
{
    /// <summary>Posts them; of the hard linear constraints only the limits if elastic, and no demands.</summary>
    public static void Post(SeatModel model, bool elastic, CancellationToken cancel)
    {
        var program = model.Program;
        Seats(model);
        foreach (var constraint in program.NoOverlaps.Concat<IHardConstraint>(program.Windows))
        {
            cancel.ThrowIfCancellationRequested();
            constraint.Post(model);
        }
        Climbs(model, cancel);
        foreach (var constraint in program.Linears)
            if (constraint.Penalty is null && !constraint.IsDemand && (!elastic || constraint.IsKept))
                constraint.Post(model);
    }

    /// <summary>No slot holds more people than it has seats.</summary>
    public static void Seats(SeatModel model)
    {
        var program = model.Program;
        for (var slot = 0; slot < program.Seats.Length; slot++)
            if (program.SlotVariables[slot].Length > program.Seats[slot])
                model.Writer.Post(model.Count(program.SlotVariables[slot]), long.MinValue, program.Seats[slot]);
    }

    // Posted once; the cost may be asked for later.
    static void Climbs(SeatModel model, CancellationToken cancel)
    {
        var program = model.Program;
        if (program.Climbs.Length == 0) return;
        bool[] hint = [.. Enumerable.Range(0, program.VariableCount)
            .Select(v => model.Writer.HintOf(model.Variable(v)))];
        var reading = new ClimbReading(program);
        foreach (var constraint in program.Climbs)
        {
            cancel.ThrowIfCancellationRequested();
            reading.Read(constraint, hint);
            var posting = new LadderPosting(model, constraint, reading);
            posting.Post();
            model.Climbs.Add(posting);
        }
    }
}
