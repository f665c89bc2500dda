using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Interchange.Importing;

/// <summary>Writes a rotation file from entries.</summary>
static class BeginText
{
    const int Weeks = 26, LongestId = 40;

    public static string Of(PlanImport import, string? tool, string name, DateTimeZone? zone)
    {
        var people = People(import.Entries);
        var clock = zone ?? DateTimeZone.Utc;
        var after = import.Entries.Count == 0 ? new LocalDate(2027, 1, 3) : import.Entries.Max(e => e.End).InZone(clock).Date.PlusDays(-1);
        var monday = after.Next(IsoDayOfWeek.Monday);
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');

        Line($"# yaml-language-server: $schema={RotationFile.SchemaFileName}");
        Line("#");
        Line($"# Begun from what {import.Source} says. What it does not say is marked with \"not known\": look at each of these lines.");
        Line("");
        Line($"name: {Quoted(name)}");
        Line($"horizon: {{ from: {Iso(monday)}, to: {Iso(monday.PlusWeeks(Weeks).PlusDays(-1))} }}    # {Weeks} weeks from the Monday after the last entry");
        Line($"timeZone: {clock.Id}{(zone is null ? "    # not known: the zone of the handoffs" : "")}");
        Line("");
        Line("departments:");
        Line("  - { id: everybody }    # not known: who belongs to which department");
        Line("");
        Line("# Not known: time zones, public holidays, time off, when people joined and whether they leave, and who trains. Whoever served");
        Line("# is taken as certified.");
        Line("responders:");
        foreach (var person in people) Line(Person(person, tool));
        Line("");
        Line("rotations:");
        foreach (var (id, title, schedule, entries) in Schedules(import.Entries))
        {
            var cadence = Cadence.Of(entries, clock);
            Line($"  - id: {id}");
            Line($"    name: {Quoted(title)}");
            if (cadence.Doubt is { } doubt) Line($"    # Not known: {doubt}");
            foreach (var line in cadence.Lines) Line($"    {line}");
            Line("    roles:");
            var ids = tool is null || schedule is null || !IsId(schedule) ? "" : $", ids: {{ {Key(tool)}: {Quoted(schedule)} }}";
            Line($"      - {{ id: on-call, name: \"On call\"{ids} }}");
        }
        return text.ToString();
    }

    static string Person((string Id, ImportedEntry Entry) person, string? tool)
    {
        var entry = person.Entry;
        var line = new StringBuilder($"  - {{ id: {person.Id}, name: {Quoted(entry.Who)}");
        if (entry.PersonEmail is { } email) line.Append(CultureInfo.InvariantCulture, $", email: {Quoted(email)}");
        if (tool is not null && entry.PersonId is { } id && IsId(id)) line.Append(CultureInfo.InvariantCulture, $", ids: {{ {Key(tool)}: {Quoted(id)} }}");
        return line.Append(", department: everybody, stage: certified }").ToString();
    }

    static List<(string Id, ImportedEntry Entry)> People(IReadOnlyList<ImportedEntry> entries)
    {
        var (people, taken) = (new List<(string, ImportedEntry)>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var entry in entries.DistinctBy(e => e.PersonId ?? e.PersonEmail ?? e.PersonName).OrderBy(e => e.Who, StringComparer.Ordinal))
            people.Add((Slug(entry.Who.Split('@')[0], "person", taken), entry));
        return people;
    }

    static IEnumerable<(string Id, string Title, string? Schedule, IReadOnlyList<ImportedEntry> Entries)> Schedules(IReadOnlyList<ImportedEntry> entries)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var schedule in entries.GroupBy(e => e.Schedule ?? e.Role).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var title = schedule.First().ScheduleName ?? schedule.Key ?? "On call";
            yield return (Slug(title, "on-call", taken), title, schedule.First().Schedule, [.. schedule]);
        }
    }

    static string Slug(string text, string otherwise, HashSet<string> taken)
    {
        var slug = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        if (slug.Length > LongestId) slug.Length = LongestId;
        var name = slug.ToString().Trim('-');
        if (name.Length == 0 || !char.IsAsciiLetter(name[0])) name = $"{otherwise}{(name.Length > 0 ? "-" : "")}{name}";
        // Words that YAML takes for something else.
        if (name is "null" or "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n") name = $"{otherwise}-{name}";
        for (var (n, first) = (2, name); !taken.Add(name); n++) name = $"{first}-{n.ToString(CultureInfo.InvariantCulture)}";
        return name;
    }

    // JSON's quoted texts are YAML's too.
    static string Quoted(string text) => JsonSerializer.Serialize(text, (System.Text.Json.Serialization.Metadata.JsonTypeInfo<string>)JsonFormat.Ours.Options.GetTypeInfo(typeof(string)));

    static string Key(string tool) => tool.Contains('.', StringComparison.Ordinal) ? Quoted(tool) : tool;

    static bool IsId(string id) => !string.IsNullOrWhiteSpace(id) && id.Length <= 200 && !id.Any(char.IsControl);

    static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
