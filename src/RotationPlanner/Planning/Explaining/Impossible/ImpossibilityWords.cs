using RotationPlanner.Solving;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Planning.Explaining.Impossible;

/// <summary>Says a conflict of labels and slots in words.</summary>
static class ImpossibilityWords
{
    // Standing aside for once costs least, then an absence, then an empty seat.
    const int RuleCost = 1, AbsenceCost = 2, SeatCost = 3, MostNames = 8;

    public static Impossibility Say(SeatProgram program, Conflict conflict)
    {
        var names = program.Company.Responders.ToDictionary(r => r.Id, r => Printable.Line(r.Name), StringComparer.Ordinal);
        var words = Seats(program, conflict.Slots);
        var causes = Standing(program, conflict.Slots, names).Concat(conflict.Labels.GroupBy(Kind).Select(g => Cause(g.Key, [.. g], names))).ToList();
        var repairs = (conflict.Labels.Count <= MostNames ? conflict.Labels.Where(l => l.Advice is not null) : conflict.Labels.Where(l => l.Advice is not null).DistinctBy(l => (l.Rule, l.Advice)).Select(l => l with { Responder = null, Dates = null })).Select(l => (Cost: IsAbsence(l) ? AbsenceCost : RuleCost, Text: Repair(l, names)))
            .Concat(words.Select(s => (Cost: SeatCost, Text: conflict.Slots.Count > MostNames ? $"leave some of {s} empty" : $"leave {s} empty")))
            .OrderBy(r => r.Cost).Select(r => r.Text).Distinct().Append("certify more people who are free then").ToList();
        return new Impossibility([.. conflict.Slots.Select(s => program.Slots[s].ToString())], causes, conflict.IsMinimal, repairs)
        {
            SeatsInWords = words.Count == 1 ? words[0] : $"each of {string.Join("; ", words)}",
        };
    }

    /// <summary>A few seats one by one, many by role and dates.</summary>
    static List<string> Seats(SeatProgram program, IReadOnlyList<int> slots) => slots.Count <= MostNames
        ? [.. slots.Select(s => program.Slots[s].ToString())]
        : [.. slots.Select(s => program.Slots[s]).GroupBy(s => (Rotation: s.Shift.Rotation.Id, Role: s.Role.Id)).Select(g =>
            $"the {g.Sum(s => program.Required[s.Index])} {g.Key.Role} seats of {g.Key.Rotation} from {g.Min(s => s.Shift.Date):uuuu-MM-dd} to {g.Max(s => s.Shift.Date):uuuu-MM-dd}")];

    /// <summary>Facts that no label stands for: who can hold the seats at all, and seats that belong together.</summary>
    static IEnumerable<ImpossibilityCause> Standing(SeatProgram program, IReadOnlyList<int> slots, Dictionary<string, string> names)
    {
        foreach (var role in slots.Select(s => program.Slots[s]).GroupBy(s => (Rotation: s.Shift.Rotation.Id, Role: s.Role.Id)))
        {
            var people = role.SelectMany(s => program.SlotVariables[s.Index]).Select(v => program.VariableResponder[v]).Distinct().Order()
                .Select(r => program.Company.Responders[r].Id).ToList();
            var listed = people.Count switch { 0 => "nobody", > MostNames => $"{people.Count} people", _ => string.Join(", ", people.Select(p => names[p])) };
            yield return new ImpossibilityCause("eligibility", people, $"eligibility: {listed} may serve as {role.Key.Role} of {role.Key.Rotation} then");
        }
        if (slots.SelectMany(s => program.SlotVariables[s]).Any(v => program.VariableSlots[v].Length > 1))
            yield return new ImpossibilityCause("deputy follows commander", [], "deputy follows commander: who leads one shift is the deputy of the next");
    }

    static bool IsAbsence(Label label) => label.Rule is PersonalTimes.TimeOff or PersonalTimes.OtherDuty;

    static string Kind(Label label)
    {
        var what = label.Reason.Replace("are at their ", "", StringComparison.Ordinal).Replace("are at ", "at most ", StringComparison.Ordinal);
        return what.Any(char.IsDigit) ? $"{label.Rule} ({what})" : label.Rule;
    }

    static ImpossibilityCause Cause(string kind, List<Label> labels, Dictionary<string, string> names)
    {
        var people = labels.Select(l => l.Responder).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var who = labels.Select(l => Who(l, names)).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var listed = who.Count <= MostNames ? string.Join(", ", who) : $"{string.Join(", ", who.Take(MostNames))} and {who.Count - MostNames} more";
        return new ImpossibilityCause(labels[0].Rule, people, $"{kind}: {listed}".TrimEnd(' ', ':'));
    }

    static string Who(Label label, Dictionary<string, string> names)
    {
        var name = label.Responder is { } id ? names.GetValueOrDefault(id, id) : "";
        return label.Dates is not { } dates ? name : name.Length == 0 ? dates : $"{name} ({dates})";
    }

    static string Repair(Label label, Dictionary<string, string> names)
    {
        var who = Who(label, names);
        return $"{label.Advice}{(who.Length == 0 ? "" : $": {who}")}";
    }
}
