using RotationPlanner.Solving;
using RotationPlanner.Solving.Search;

namespace RotationPlanner.Planning.Pins;

/// <summary>The limits that a set of decisions breaks by itself, whatever else is decided.</summary>
static class BrokenLimits
{
    static readonly Label TooFewSeats = new("seats", "have no seat left");

    public static IEnumerable<Label> Of(SeatProgram program, bool[] values)
    {
        for (var s = 0; s < program.Slots.Length; s++)
            if (program.SlotVariables[s].Count(v => values[v]) > program.Seats[s]) yield return TooFewSeats with { Dates = program.Slots[s].Shift.Id };
        foreach (var form in program.Linears)
            if (form.IsLimit && LinearMisses.IsMissed(program, form, values)) yield return form.Label;
        foreach (var form in program.Aparts)
            if (Overlap(form, values)) yield return form.Label;
        foreach (var form in program.Windows)
            if (Largest(form, values) > form.Most) yield return form.Label;
    }

    static bool Overlap(ApartForm form, bool[] values)
    {
        var held = Enumerable.Range(0, form.Variables.Length).Where(i => values[form.Variables[i]]).ToList();
        return held.Any(i => held.Any(j => j < i && form.Variables[i] != form.Variables[j] && form.Starts[i] < form.Ends[j] && form.Starts[j] < form.Ends[i]));
    }

    static long Largest(WindowForm form, bool[] values)
    {
        var held = Enumerable.Range(0, form.Variables.Length).Where(i => values[form.Variables[i]]).Select(i => (Day: form.Days[i], Weight: form.Weights[i]));
        if (form.OncePerDay) held = held.GroupBy(e => e.Day, e => e.Weight).Select(d => (d.Key, d.Max()));
        return WindowMath.Largest([.. held], form.Length);
    }
}
