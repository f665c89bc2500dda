using RotationPlanner.Program;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Rules;

/// <summary>
/// At most so many turns of a person begin in any run of days, where shifts of a stint are one turn. Turns of one date
/// have places of their own beside one another, close together and far from those of the next date.
/// </summary>
static class TurnWindow
{
    /// <summary>
    /// The first shifts of stints, where a stint is one decision, so that counting these counts all; null where a stint is
    /// in parts, or began before the horizon.
    /// </summary>
    public static HashSet<Shift>? Heads(ProgramBuilder program)
    {
        if (program.Slots.Any(s => s.IsParted || (s.IsPast && s.Shift.Stint is not null))) return null;
        return [.. program.Slots.Where(s => s.Shift.Stint is not null).GroupBy(s => s.Shift.Stint)
            .Select(stint => stint.MinBy(s => s.StartMinute)!.Shift)];
    }

    public static void Post(ProgramBuilder program, Label label, IReadOnlyList<string>? roles, int days, long most)
    {
        var order = new TurnOrder(program.Slots);
        var spread = 2 * order.MostOnDay;
        var places = program.Slots.ToDictionary(s => s, s => (order.DayOf(s.Shift) * spread) + order.NumberOnDay(s.Shift));
        foreach (var responder in program.Company.Responders)
        {
            var entries = program.Of(responder).Counted(roles)
                .ConvertAll(c => (c, places[c.Slot], 1L));
            if (entries.Count > 0)
                program.Window(label with { Responder = responder.Id }, responder, entries,
                    (days * spread) - order.MostOnDay + 1, most, oncePerDay: true);
        }
    }
}
