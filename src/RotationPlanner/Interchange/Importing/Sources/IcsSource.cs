using System.Text.RegularExpressions;
using NodaTime;
using RotationPlanner.Calendars;

namespace RotationPlanner.Interchange.Importing.Sources;

/// <summary>
/// An iCalendar file: the title is the user name, with a level before it as Grafana reads it, such as <c>[L1] ana</c>. In
/// our own feeds the person and the role are in the title.
/// </summary>
static partial class IcsSource
{
    public const string Name = "ics";

    static readonly Interval window = new(Instant.FromUtc(1990, 1, 1, 0, 0), Instant.FromUtc(2100, 1, 1, 0, 0));

    public static void Read(string text, Company? company, EntryReading into)
    {
        var (events, problems) = TitledEvents.Read(text, into.Options.Zone ?? DateTimeZone.Utc, window);
        foreach (var problem in problems) into.Report(problem);
        var ours = new List<(ImportedEntry Entry, Rotation? Rotation)>();
        foreach (var item in events)
        {
            if (item.IsFloating && into.Options.Zone is null)
            {
                into.Report("event", "The time names no zone.", item.Title, "Maybe say it with --zone Europe/London.", item.Line);
                continue;
            }
            var entry = new ImportedEntry(item.Start, item.End, "event") { Line = item.Line };
            if (item.IsOurs && company is null)
            {
                into.Report(entry.Problem("A feed of ours is read with the rotation file it is of.", item.Title, "Maybe name the file with --for."));
                return;
            }
            if (item.IsOurs) ours.AddRange(Ours(entry, item.Title, company!));
            else if (Level().Match(item.Title) is var match && match.Groups[2].Value.Trim() is { Length: > 0 } name)
                into.Add(entry with
                {
                    PersonId = name, PersonName = name, PersonEmail = name.Contains('@', StringComparison.Ordinal) ? name : null,
                    Level = match.Groups[1].Success ? match.Groups[1].Value[0] - '0' : 0,
                });
            else into.Report("event", "The event has no title, which would be who is on call.", null, "Maybe leave it out.", item.Line);
        }
        if (events.Any(e => e.IsOurs) && ours.Count == 0)
            into.Report("event", "No event names a person of the company.", null, "Maybe give the feed of a rotation: a person's own feed does not name its reader.");
        foreach (var entry in AtHandoffs(ours)) into.Add(entry);
    }

    // Empty seats are gaps; observers and sessions are no seats.
    static IEnumerable<(ImportedEntry Entry, Rotation? Rotation)> Ours(ImportedEntry entry, string title, Company company)
    {
        // Mentors and whoever steps in are named in brackets at the end.
        title = Bracketed().Replace(title, "");
        if (Longest(company.Responders, r => r.Name, title, r => title.StartsWith(r.Name + ":", StringComparison.Ordinal)) is not { } person) yield break;
        var role = Longest([.. company.Rotations.SelectMany(r => r.Roles.Select(o => (Rotation: r, Role: o)))], r => r.Role.Name, title, r => title.Contains(r.Rotation.Name, StringComparison.Ordinal));
        yield return (entry with { PersonId = person.Id, PersonName = person.Name, Role = role.Role is null ? null : $"{role.Rotation.Id}/{role.Role.Id}" }, role.Rotation);
    }

    /// <summary>Whoever stays beside the next one is told to leave later; the seat ends where the next one begins.</summary>
    static IEnumerable<ImportedEntry> AtHandoffs(List<(ImportedEntry Entry, Rotation? Rotation)> entries)
    {
        var begins = entries.Select(e => (e.Entry.Role, e.Entry.Start)).ToHashSet();
        foreach (var (entry, rotation) in entries)
            yield return rotation is { Overlap: var overlap } && overlap > Duration.Zero && begins.Contains((entry.Role, entry.End - overlap))
                ? entry with { End = entry.End - overlap } : entry;
    }

    // A name may be a part of another one.
    static T? Longest<T>(IReadOnlyList<T> items, Func<T, string> name, string title, Func<T, bool>? first = null)
    {
        var named = items.Where(i => title.Contains(name(i), StringComparison.Ordinal)).ToList();
        return named.OrderByDescending(i => first?.Invoke(i) ?? true).ThenByDescending(i => name(i).Length).FirstOrDefault();
    }

    [GeneratedRegex(@"\s\([^()]*\)\s*$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^\s*(?:\[L([0-9])\])?(.*)$", RegexOptions.Singleline)]
    private static partial Regex Level();
}
