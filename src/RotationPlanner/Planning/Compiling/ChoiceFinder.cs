using RotationPlanner.Rules;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Planning.Compiling;

/// <summary>Lists slots in time order, and for each the people no rule excludes.</summary>
static class ChoiceFinder
{
    public static (Slot[] Slots, Choice[] Choices) Find(
        Company company, Schedule schedule, RuleSet rules, HeldOnly? only, IReadOnlyList<Assignment> facts, CancellationToken cancel)
    {
        var (slots, past) = Past(company);
        var begun = HeldOnly.Holders(company, facts);
        // Who is open to what takes most of the time, and no shift needs another's answer.
        var candidates = only is null ? OfRoles(company, rules, cancel) : [];
        var open = Cores.Map(
            schedule.Shifts.Count, i => OpenTo(company, schedule.Shifts[i], rules, candidates, only), cancel);
        var people = new List<int[]>();
        for (var i = 0; i < open.Length; i++)
        {
            var (shift, roles) = (schedule.Shifts[i], schedule.Shifts[i].Rotation.Roles);
            var own = rules.AnyOwn(shift.Rotation);
            if (own) cancel.ThrowIfCancellationRequested();
            for (var r = 0; r < roles.Count; r++)
            {
                slots.Add(new Slot(slots.Count, shift, roles[r]));
                int[] may = begun.Contains((shift.Id, roles[r].Id)) ? [.. open[i][r].Union(begun[(shift.Id, roles[r].Id)]).Order()] : open[i][r];
                people.Add(own ? Array.FindAll(may, p => !rules.OwnExcludes(company.Responders[p], shift, roles[r])) : may);
            }
        }
        return ([.. slots], Choices(company, slots, past, people, cancel));
    }

    static (List<Slot> Slots, List<Choice> Choices) Past(Company company)
    {
        var (slots, choices, index) = (new List<Slot>(), new List<Choice>(),
            new Dictionary<string, int>(StringComparer.Ordinal));
        for (var person = 0; person < company.Responders.Count; person++) index[company.Responders[person].Id] = person;
        foreach (var held in PastShifts.Of(company).GroupBy(s => (s.Shift, s.Role)))
        {
            var slot = new Slot(slots.Count, held.Key.Shift, held.Key.Role, isPast: true);
            slots.Add(slot);
            foreach (var seat in held.DistinctBy(s => s.Responder.Id))
                choices.Add(new Choice(choices.Count, seat.Responder, slot, index[seat.Responder.Id]));
        }
        return (slots, choices);
    }

    static Dictionary<Role, Candidates> OfRoles(Company company, RuleSet rules, CancellationToken cancel)
    {
        var candidates = new Dictionary<Role, Candidates>(ReferenceEqualityComparer.Instance);
        foreach (var rotation in company.Rotations)
            foreach (var role in rotation.Roles)
            {
                cancel.ThrowIfCancellationRequested();
                candidates[role] = Candidates.Of(company, rules, rotation, role);
            }
        return candidates;
    }

    /// <summary>By role of the shift: those of the people asked about whom no standing rule excludes.</summary>
    static int[][] OpenTo(
        Company company, Shift shift, RuleSet rules, Dictionary<Role, Candidates> candidates, HeldOnly? only)
    {
        var open = new int[shift.Rotation.Roles.Count][];
        for (var r = 0; r < open.Length; r++)
        {
            var role = shift.Rotation.Roles[r];
            open[r] = only is null
                ? candidates[role].In(company, shift, role)
                : Array.FindAll(only.In(shift, role), p => !rules.StandingExcludes(company.Responders[p], shift, role));
        }
        return open;
    }

    /// <summary>One choice after another, slot by slot, after those of the past.</summary>
    static Choice[] Choices(
        Company company, List<Slot> slots, List<Choice> past, List<int[]> people, CancellationToken cancel)
    {
        var (first, count) = (slots.Count - people.Count, past.Count);
        var starts = people.ConvertAll(open => (count += open.Length) - open.Length);
        var choices = new Choice[count];
        past.CopyTo(choices);
        Cores.Map(people.Count, i =>
        {
            for (var k = 0; k < people[i].Length; k++)
                choices[starts[i] + k] = new Choice(
                    starts[i] + k, company.Responders[people[i][k]], slots[first + i], people[i][k]);
            return true;
        }, cancel);
        return choices;
    }
}
