namespace RotationPlanner.Solving.CpSat;

/// <summary>The constraints every solution keeps: seats, apart, windows, and hard linear forms.</summary>
static class HardForms
{
    /// <summary>Posts them; of the hard linear forms only the limits if elastic, and no demands.</summary>
    public static void Post(SeatModel model, bool elastic, CancellationToken cancel)
    {
        Seats(model);
        foreach (var form in model.Program.Aparts)
        {
            cancel.ThrowIfCancellationRequested();
            ApartCliques.Post(model, form);
        }
        foreach (var form in model.Program.Windows)
        {
            cancel.ThrowIfCancellationRequested();
            WindowRuns.Post(model, form);
        }
        model.Climbs.Post(cancel);
        foreach (var form in model.Program.Linears)
            if (form.Penalty is null && !form.IsDemand && (!elastic || form.IsKept)) Linear(model, form);
    }

    /// <summary>No slot holds more people than it has seats.</summary>
    public static void Seats(SeatModel model)
    {
        var program = model.Program;
        for (var slot = 0; slot < program.Seats.Length; slot++)
            if (program.SlotVariables[slot].Length > program.Seats[slot])
                model.Writer.Post(model.Count(program.SlotVariables[slot]), long.MinValue, program.Seats[slot]);
    }

    public static void Linear(SeatModel model, LinearForm form, int when = Lit.True) =>
        model.Writer.Post(model.Sum(form.Terms, form.Weights), form.Least, form.Most, form.Label, when);
}
