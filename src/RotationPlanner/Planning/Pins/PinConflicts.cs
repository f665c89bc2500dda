using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Rules;

namespace RotationPlanner.Planning.Pins;

/// <summary>
/// Finds pins that no plan can keep: together, or with what was worked, they break a rule. The user is told before the
/// search begins.
/// </summary>
static class PinConflicts
{
    const string Advice = "Maybe remove one of these pins, or relax the rule.";

    public static IReadOnlyList<Problem> Of(CompiledProgram compiled)
    {
        var program = compiled.Program;
        var company = program.Company;
        if (company.Pins.Count == 0) return [];
        var values = Array.ConvertAll(program.Fixed, f => f == 1);
        var rules = BrokenLimits.Of(program, values).Select(l => l.Rule).ToHashSet(StringComparer.Ordinal);
        var choices = ChoicesOf(compiled);
        var lost = company.Pins.Where(p => !IsKept(compiled, choices, p)).ToList();
        if (rules.Count == 0 && lost.Count == 0) return [];

        var people = lost.Select(p => p.Responder).ToHashSet(StringComparer.Ordinal);
        var told = PlanChecker.Check(program.Schedule, Roster(program, values, lost), [], compiled.Joined)
            .Where(v => rules.Contains(v.Rule) || v.Responders.Any(people.Contains))
            .Select(v => new Problem(Place(company, v.Responders), $"The pins break the rule '{v.Rule}': {v.Message}", null, Advice)).ToList();
        if (told.Count > 0) return told;
        return
        [
            .. rules.Select(r => new Problem("pins", $"The pins break the rule '{r}'.", null, Advice)),
            .. lost.Select(p => new Problem(Place(company, [p.Responder]), $"No plan can keep this pin: {Why(compiled, choices, p)}.", p.Responder, "Maybe pin somebody else.")),
        ];
    }

    static bool IsKept(CompiledProgram compiled, Dictionary<Pin, Choice> choices, Pin pin) =>
        choices.TryGetValue(pin, out var choice) && compiled.VariableOfChoice[choice.Index] >= 0;

    /// <summary>The choices that are pinned, found in one walk through them all.</summary>
    static Dictionary<Pin, Choice> ChoicesOf(CompiledProgram compiled)
    {
        var (pins, choices) = (compiled.Program.Company.Pins.ToHashSet(), new Dictionary<Pin, Choice>());
        var slots = pins.Select(p => (p.Shift, p.Role)).ToHashSet();
        var isPinned = Array.ConvertAll(
            compiled.Program.Slots, s => !s.IsPast && slots.Contains((s.Shift.Id, s.Role.Id)));
        foreach (var choice in compiled.Choices)
            if (isPinned[choice.Slot.Index] && new Pin(choice.Slot.Shift.Id, choice.Slot.Role.Id, choice.Responder.Id) is var pin && pins.Contains(pin)) choices[pin] = choice;
        return choices;
    }

    static string Why(CompiledProgram compiled, Dictionary<Pin, Choice> choices, Pin pin)
    {
        if (choices.TryGetValue(pin, out var choice))
            return compiled.Barred[choice.Index] is { } label
                ? $"the rule '{label.Rule}' forbids it" : "a rule forbids it";
        var company = compiled.Program.Company;
        var shift = compiled.Program.Schedule.Find(pin.Shift)!;
        return "a rule says of such people that they " + compiled.Rules.Excludes(
            company.Responders.First(r => r.Id == pin.Responder), shift, shift.Rotation.Roles.First(r => r.Id == pin.Role));
    }

    static List<Assignment> Roster(SeatProgram program, bool[] values, List<Pin> lost)
    {
        var held = Enumerable.Range(0, values.Length).Where(v => values[v]).SelectMany(v => program.Variables[v])
            .Where(c => !c.Slot.IsPast)
            .Select(c => (c.Slot.Shift, Role: c.Slot.Role.Id, Responder: c.Responder.Id))
            .Concat(lost.Select(p => (Shift: program.Schedule.Find(p.Shift)!, p.Role, p.Responder))).Distinct();
        return
        [
            .. held.GroupBy(h => (h.Shift.Id, h.Role)).SelectMany(slot => slot.Select((h, seat) =>
                new Assignment(h.Shift.Rotation.Id, h.Shift.Id, h.Role, seat, h.Responder, h.Shift.Start.ToInstant(), h.Shift.End.ToInstant()))),
        ];
    }

    static string Place(Company company, IReadOnlyList<string> responders)
    {
        for (var i = 0; i < company.Pins.Count; i++)
            if (responders.Contains(company.Pins[i].Responder)) return FormattableString.Invariant($"pins[{i}]");
        return "pins";
    }
}
