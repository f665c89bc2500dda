using RotationPlanner.Rules;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Solving;

/// <summary>Lists slots in time order, and for each the people no rule excludes.</summary>
static class ChoiceFinder
{
    public static (Slot[] Slots, Choice[] Choices) Find(Company company, Schedule schedule, RuleSet rules, HeldOnly? only, CancellationToken cancel)
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

        // Who is open to what takes most of the time, and no shift needs another's answer.
        var open = Cores.Map(schedule.Shifts.Count, i => OpenTo(company, schedule.Shifts[i], rules, only), cancel);
        for (var i = 0; i < open.Length; i++)
        {
            var shift = schedule.Shifts[i];
            var own = rules.AnyOwn(shift.Rotation);
            if (own) cancel.ThrowIfCancellationRequested();
            for (var r = 0; r < open[i].Length; r++)
            {
                var slot = new Slot(slots.Count, shift, shift.Rotation.Roles[r]);
                slots.Add(slot);
                foreach (var responder in open[i][r])
                    if (!own || !rules.OwnExcludes(responder, shift, slot.Role)) choices.Add(new Choice(choices.Count, responder, slot));
            }
        }
        return ([.. slots], [.. choices]);
    }

    /// <summary>By role of the shift: those of the people asked about whom no standing rule excludes.</summary>
    static List<Responder>[] OpenTo(Company company, Shift shift, RuleSet rules, HeldOnly? only)
    {
        var open = new List<Responder>[shift.Rotation.Roles.Count];
        for (var r = 0; r < open.Length; r++)
        {
            open[r] = [];
            var role = shift.Rotation.Roles[r];
            foreach (var responder in only?.In(shift, role) ?? company.Responders)
                if (!rules.StandingExcludes(responder, shift, role)) open[r].Add(responder);
        }
        return open;
    }
}
