namespace RotationPlanner.Tool.Output;

/// <summary>Why a plan is not complete, and what else is worth knowing.</summary>
static class Reasons
{
    // A search that is cancelled at once leaves thousands of seats, all for the same reason.
    const int MostWhenCancelled = 20;

    public static void Write(Plan plan, TextWriter error)
    {
        if (plan.WasCancelled) error.WriteLine("Cancelled: this is the best plan found so far.");
        var empty = plan.Unfilled.Where(u => u.Required).ToList();
        foreach (var seat in empty.Take(plan.WasCancelled ? MostWhenCancelled : int.MaxValue))
            error.WriteLine(TextSanitizer.Lines($"Empty: {seat.Why}"));
        if (plan.WasCancelled && empty.Count > MostWhenCancelled)
            error.WriteLine($"Empty: {empty.Count - MostWhenCancelled} more seats.");
        foreach (var demand in plan.Unmet)
            error.WriteLine(TextSanitizer.Lines($"Not met: {demand.Rule}: {demand.Message}"));
        foreach (var note in plan.Notes) error.WriteLine(TextSanitizer.Lines($"Note: {note.Text}"));
    }
}
