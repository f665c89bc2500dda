using RotationPlanner.Program;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Planning.Explaining.Impossible;

/// <summary>Says a conflict of labels and slots in words.</summary>
static class ImpossibilityWords
{
    /// <summary>Up to so many are named one by one.</summary>
    public const int MostNames = 8;

    /// <param name="program">The program.</param>
    /// <param name="conflict">What cannot hold together.</param>
    /// <param name="limit">How long to try on the whole what would mend it.</param>
    /// <param name="cancel">Stops the trying.</param>
    public static Impossibility Say(SeatProgram program, Conflict conflict, TimeSpan limit, CancellationToken cancel)
    {
        var names = program.Company.Responders.ToDictionary(
            r => r.Id, r => TextSanitizer.Line(r.Name), StringComparer.Ordinal);
        var seats = SeatWords.Of(program, conflict.Slots);
        var causes = Standing(program, conflict.Slots, names)
            .Concat(conflict.Labels.GroupBy(Kind).Select(g => Cause(g.Key, [.. g], names))).ToList();
        var (whole, partial) = Repairs.Try(program, RepairWords.Of(program, conflict, names), limit, cancel);
        var words = seats is [var one] ? one.Text : $"each of {string.Join("; ", seats.Select(s => s.Text))}";
        return new Impossibility(
            [.. conflict.Slots.Select(s => program.Slots[s].ToString())], words, causes, conflict.IsMinimal, whole)
        {
            PartialRepairs = partial,
        };
    }

    /// <summary>
    /// Facts that no label stands for: who can hold the seats at all, and seats that belong together.
    /// </summary>
    static IEnumerable<ImpossibilityCause> Standing(
        SeatProgram program, IReadOnlyList<int> slots, Dictionary<string, string> names)
    {
        foreach (var role in slots.Select(s => program.Slots[s])
            .GroupBy(s => (Rotation: s.Shift.Rotation.Id, Role: s.Role.Id)))
        {
            var people = role.SelectMany(s => program.SlotVariables[s.Index]).Select(v => program.VariableResponder[v])
                .Distinct().Order()
                .Select(r => program.Company.Responders[r].Id).ToList();
            var listed = people.Count switch { 0 => "nobody", > MostNames => $"{people.Count} people", _ => string.Join(", ", people.Select(p => names[p])) };
            yield return new ImpossibilityCause("eligibility", people,
                $"eligibility: {listed} may serve as {role.Key.Role} of {role.Key.Rotation} then");
        }
        // Of each rule that joins seats one example is enough to see what it does.
        var joined = slots.SelectMany(s => program.SlotVariables[s]).Where(v => program.VariableSlots[v].Length > 1)
            .Select(v => program.Variables[v]).ToList();
        foreach (var rule in joined.GroupBy(d => program.JoinedBy.GetValueOrDefault(d[0])?.Rule ?? "same", StringComparer.Ordinal))
            yield return new ImpossibilityCause(rule.Key, [], $"{rule.Key}: one person for {string.Join(" and ", rule.First().Select(c => c.Slot))}{(joined.Count > 1 ? ", and so on" : "")}");
    }

    static string Kind(Label label)
    {
        var what = label.Reason.Replace("are at their ", "", StringComparison.Ordinal)
            .Replace("are at ", "at most ", StringComparison.Ordinal);
        return what.Any(char.IsDigit) ? $"{label.Rule} ({what})" : label.Rule;
    }

    static ImpossibilityCause Cause(string kind, List<Label> labels, Dictionary<string, string> names)
    {
        var people = labels.Select(l => l.Responder).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var who = labels.Select(l => Who(l, names)).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var listed = who.Count <= MostNames
            ? string.Join(", ", who) : $"{string.Join(", ", who.Take(MostNames))} and {who.Count - MostNames} more";
        return new ImpossibilityCause(labels[0].Rule, people, $"{kind}: {listed}".TrimEnd(' ', ':'));
    }

    public static string Who(Label label, Dictionary<string, string> names)
    {
        var name = label.Responder is { } id ? names.GetValueOrDefault(id, id) : "";
        return label.Dates is not { } dates ? name : name.Length == 0 ? dates : $"{name} ({dates})";
    }
}
