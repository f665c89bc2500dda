using RotationPlanner.Planning.Compiling;
using RotationPlanner.Rules;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Planning.Notes;

/// <summary>Where a plan departs from the order that people expect, and why.</summary>
static class Departures
{
    const int MostTold = 5;

    public static IEnumerable<PlanNote> Of(CompiledProgram compiled, IReadOnlyList<Assignment> assignments)
    {
        var schedule = compiled.Program.Schedule;
        var company = schedule.Company;
        var people = company.Responders.ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var rotation in company.Rotations.Where(r => r.Roles.Count > 0))
            foreach (var rule in rotation.Rules.OfType<FixedOrder>())
            {
                var role = rotation.Roles[0];
                var held = assignments.Where(a => a.Rotation == rotation.Id && a.Role == role.Id).ToLookup(a => a.Shift, a => a.Responder);
                var gone =
                    (from turn in TurnsInOrder.Of(schedule, rotation, rule.In(company, rotation))
                     from expected in turn.People
                     where people.ContainsKey(expected) && !held[turn.Shift.Id].Contains(expected)
                     select (turn.Shift, Expected: people[expected], Instead: held[turn.Shift.Id].Except(turn.People).FirstOrDefault())).ToList();
                if (gone.Count == 0) continue;
                var told = gone.Take(MostTold).Select(g =>
                    $"{g.Shift.Id} {(g.Instead is { } id ? Name(people, id) : "nobody")} in place of {TextSanitizer.Line(g.Expected.Name)}, who {Why(compiled, g.Expected, g.Shift, role)}");
                yield return new PlanNote("order",
                    FormattableString.Invariant($"{TextSanitizer.Line(rotation.Id)} departs from its order in {gone.Count} turn{(gone.Count == 1 ? "" : "s")}: ")
                    + string.Join("; ", told) + (gone.Count > MostTold ? "; and others." : "."), [.. gone.Select(g => g.Expected.Id).Distinct()]);
            }
    }

    static string Name(Dictionary<string, Responder> people, string id) => TextSanitizer.Line(people.TryGetValue(id, out var person) ? person.Name : id);

    static string Why(CompiledProgram compiled, Responder person, Shift shift, Role role) =>
        compiled.Rules.Exclusion(person, shift, role)?.Reason is { } reason ? Explaining.Plural.One(reason)
        : compiled.Choices.FirstOrDefault(c => c.Responder.Id == person.Id && c.Slot.Shift == shift && c.Slot.Role == role) is { } choice
            && compiled.Barred[choice.Index] is { } label ? Explaining.Plural.One(label.Reason)
        : "would break a rule, or leave a seat empty";
}
