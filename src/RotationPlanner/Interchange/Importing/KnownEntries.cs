using System.Globalization;
using NodaTime;

namespace RotationPlanner.Interchange.Importing;

/// <summary>An entry whose person and role the company knows.</summary>
sealed record KnownEntry(ImportedEntry Entry, Responder Responder, Rotation Rotation, Role Role, int? Seat)
{
    public Instant Start => Entry.Start;

    public Instant End => Entry.End;
}

/// <summary>Finds the people and roles of entries in a company; whom it does not know is listed, and nobody is guessed.</summary>
sealed class KnownEntries
{
    readonly Company company;
    readonly Pagers.IdBook ids;
    readonly (Rotation, Role)? given;
    readonly List<KnownEntry> known = [];
    readonly List<Problem> problems = [];
    readonly ILookup<string, Responder> byTool, byEmail, byName;
    readonly Dictionary<string, Responder> byId;
    readonly bool strangers;

    KnownEntries(Company company, string? tool, ToolIds? more, (Rotation, Role)? given, bool strangers)
    {
        (this.company, this.given, this.strangers) = (company, given, strangers);
        ids = new Pagers.IdBook(company, tool ?? "", more);
        byTool = company.Responders.Where(r => ids.Of(r) is not null).ToLookup(r => ids.Of(r)!, StringComparer.Ordinal);
        byEmail = company.Responders.Where(r => r.Email is not null).ToLookup(r => r.Email!.Trim(), StringComparer.OrdinalIgnoreCase);
        byName = company.Responders.ToLookup(r => Plain(r.Name), StringComparer.OrdinalIgnoreCase);
        byId = company.Responders.ToDictionary(r => r.Id, StringComparer.Ordinal);
    }

    /// <summary>What is known; with strangers, people whom the company does not know are taken by the tool's words.</summary>
    public static (IReadOnlyList<KnownEntry> Known, IReadOnlyList<Problem> Problems) Of(
        IReadOnlyList<ImportedEntry> entries, Company company, string? tool, ToolIds? more, (Rotation, Role)? given, bool strangers = false)
    {
        var book = new KnownEntries(company, tool, more, given, strangers);
        var (people, roles) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var entry in entries) book.Add(entry, people, roles);
        return (book.known, [.. book.problems.Select(p => Counted(p, people, roles))]);
    }

    // One problem a person or schedule: who is not known is not known a hundred times.
    static Problem Counted(Problem problem, Dictionary<string, int> people, Dictionary<string, int> roles) =>
        (people.GetValueOrDefault(problem.Value ?? "") + roles.GetValueOrDefault(problem.Value ?? "")) is > 1 and var times
            ? problem with { Message = $"{problem.Message[..^1]}, in {times.ToString(CultureInfo.InvariantCulture)} entries; this is the first." } : problem;

    void Add(ImportedEntry entry, Dictionary<string, int> people, Dictionary<string, int> roles)
    {
        var (person, role) = (PersonOf(entry, people), RoleOf(entry, roles));
        if (person is not null && role is var (rotation, held, seat)) known.Add(new KnownEntry(entry, person, rotation, held, entry.Seat ?? seat));
    }

    Responder? PersonOf(ImportedEntry entry, Dictionary<string, int> told)
    {
        if (entry.PersonId is { } id && byTool[id].FirstOrDefault() is { } stated) return stated;
        List<Responder> found = entry.PersonEmail is { } email ? [.. byEmail[email.Trim()]] : [];
        if (found.Count == 0 && entry.PersonId is { } own && byId.TryGetValue(own, out var same)) found = [same];
        if (found.Count == 0 && entry.PersonName is { } name) found = byId.TryGetValue(name, out var one) ? [one] : [.. byName[Plain(name)]];
        if (found is [var person]) return person;
        var who = string.Join(", ", new[] { entry.PersonName, entry.PersonEmail, entry.PersonId }.OfType<string>().Distinct());
        if (strangers) return new Responder { Id = who, Department = "", TimeZone = company.TimeZone };
        told[who] = told.GetValueOrDefault(who) + 1;
        if (told[who] == 1)
            problems.Add(found.Count == 0
                ? entry.Problem("Nobody of the company is this person.", who.Length == 0 ? null : who, SpellingSuggestion.To(entry.Who, company.Responders.Select(r => r.Name)) is { } near
                    ? $"Maybe '{TextSanitizer.Line(near)}': write ids or email for them; nothing is guessed." : "Maybe add them to `responders`, or write ids or email for who it is.")
                : entry.Problem("Several people of the company could be meant.", who, $"Maybe write ids or email for one of {string.Join(", ", found.Select(f => f.Id))}."));
        return null;
    }

    (Rotation, Role, int?)? RoleOf(ImportedEntry entry, Dictionary<string, int> told)
    {
        if (entry.Role is { } own && All().FirstOrDefault(r => $"{r.Rotation.Id}/{r.Role.Id}" == own) is { Role: not null } mine) return (mine.Rotation, mine.Role, null);
        if (entry.Schedule is { } schedule)
        {
            if (ids.Seat(schedule) is { } seat) return seat;
            if (All().FirstOrDefault(r => $"{r.Rotation.Id}/{r.Role.Id}" == schedule) is { Role: not null } named) return (named.Rotation, named.Role, null);
            // Of a schedule and a rotation in it, the schedule may be what is known.
            if (schedule.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && ids.Seat(schedule[..slash]) is { } whole) return whole;
        }
        if (given is var (rotation, role)) return (rotation, role, null);
        if (entry.Role is null && All().Take(2).ToList() is [var only]) return (only.Rotation, only.Role, null);
        var which = entry.Role ?? entry.Schedule ?? "";
        told[which] = told.GetValueOrDefault(which) + 1;
        if (told[which] == 1)
            problems.Add(entry.Problem(which.Length == 0 ? "It is not said which role this is." : "No role of the company is this schedule.",
                which, "Maybe write it under `ids` of the role, or name the role with --role command/commander."));
        return null;
    }

    IEnumerable<(Rotation Rotation, Role Role)> All() => company.Rotations.SelectMany(r => r.Roles.Select(o => (r, o)));

    static string Plain(string name) => name.Trim().Normalize(System.Text.NormalizationForm.FormC);
}
