using RotationPlanner.Program;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Rules;

/// <summary>
/// At most so many turns of a person begin in any run of days, where shifts of a stint are one turn. Turns of one date
/// have places of their own beside one another, close together and far from those of the next date.
/// </summary>
static class TurnWindow
{
    public static void Post(ProgramBuilder program, Label label, IReadOnlyList<string>? roles, int days, long most)
    {
        var order = new TurnOrder(program.Slots);
        var spread = 2 * order.MostOnDay;
        foreach (var responder in program.Company.Responders)
        {
            var entries = program.Of(responder).Counted(roles)
                .ConvertAll(c => (c, (order.DayOf(c.Slot.Shift) * spread) + order.NumberOnDay(c.Slot.Shift), 1L));
            if (entries.Count > 0)
                program.Window(label with { Responder = responder.Id }, responder, entries,
                    (days * spread) - order.MostOnDay + 1, most, oncePerDay: true);
        }
    }
}
