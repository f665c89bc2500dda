namespace RotationPlanner.Tool.Output;

/// <summary>Why a plan is not complete, and what else is worth knowing.</summary>
static class Reasons
{
    public static void Write(Plan plan, TextWriter error)
    {
        if (plan.WasCancelled) error.WriteLine("Cancelled: this is the best plan until then.");
        foreach (var seat in plan.Unfilled.Where(u => u.Required))
            error.WriteLine(Printable.Lines($"Empty: {seat.Why}"));
        foreach (var demand in plan.Unmet)
            error.WriteLine(Printable.Lines($"Not met: {demand.Rule}: {demand.Message}"));
        foreach (var note in plan.Notes) error.WriteLine(Printable.Lines($"Note: {note.Text}"));
    }
}
