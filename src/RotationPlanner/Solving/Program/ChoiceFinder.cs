using RotationPlanner.Rules;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Solving;

/// <summary>Lists slots in time order, and for each the people no rule excludes.</summary>
static class ChoiceFinder
{
    public static (IReadOnlyList<Slot> Slots, IReadOnlyList<Choice> Choices) Find(Company company, Schedule schedule, RuleSet rules, CancellationToken cancel)
    {
        var slots = new List<Slot>();
        var choices = new List<Choice>();

        foreach (var held in PastShifts.Of(company).GroupBy(s => (s.Shift, s.Role)))
        {
            var slot = new Slot(slots.Count, held.Key.Shift, held.Key.Role, isPast: true);
            slots.Add(slot);
            foreach (var seat in held.DistinctBy(s => s.Responder.Id))
                choices.Add(new Choice(choices.Count, seat.Responder, slot));
        }

        foreach (var shift in schedule.Shifts)
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var role in shift.Rotation.Roles)
            {
                var slot = new Slot(slots.Count, shift, role);
                slots.Add(slot);
                foreach (var responder in company.Responders)
                    if (rules.Excludes(responder, shift, role) is null) choices.Add(new Choice(choices.Count, responder, slot));
            }
        }
        return (slots, choices);
    }
}
