using System.Text.RegularExpressions;
using NodaTime;
using RotationPlanner.Calendars;

namespace RotationPlanner.Interchange.Importing.Sources;

/// <summary>
/// An iCalendar file: the title is the user name, with a level before it as Grafana reads it, such as <c>[L1] ana</c>. Our
/// own feeds are known by what they say of themselves.
/// </summary>
static partial class IcsSource
{
    public const string Name = "ics";

    static readonly Interval window = new(Instant.FromUtc(1990, 1, 1, 0, 0), Instant.FromUtc(2100, 1, 1, 0, 0));

    public static void Read(string text, Company? company, EntryReading into)
    {
        var calendar = TitledEvents.Read(text, into.Options.Zone ?? DateTimeZone.Utc, window);
        foreach (var problem in calendar.Problems) into.Report(problem);
        if (calendar.IsOurs) Ours(calendar, company, into);
        else
            foreach (var item in calendar.Events) Add(item, into);
    }

    static void Ours(TitledEvents feed, Company? company, EntryReading into)
    {
        if (company is null)
        {
            into.Report("event", "A feed of ours is read with the rotation file it is of.", feed.Name, "Maybe name the file with --for.");
            return;
        }
        var entries = OwnFeed.Read(feed, company, into).ToList();
        if (entries.Count == 0 && feed.Events.Count > 0 && into.Problems.Count == 0)
            into.Report("event", "No event is a seat of the company's.", null, "Maybe the rotations have other ids now.");
        foreach (var entry in entries) into.Add(entry);
    }

    static void Add(TitledEvent item, EntryReading into)
    {
        if (item.IsFloating && into.Options.Zone is null)
            into.Report("event", "The time names no zone.", item.Title, "Maybe say it with --zone Europe/London.", item.Line);
        else if (Level().Match(item.Title) is var match && match.Groups[2].Value.Trim() is { Length: > 0 } name)
            into.Add(new ImportedEntry(item.Start, item.End, "event")
            {
                Line = item.Line, PersonId = name, PersonName = name, PersonEmail = name.Contains('@', StringComparison.Ordinal) ? name : null,
                Level = match.Groups[1].Success ? match.Groups[1].Value[0] - '0' : 0,
            });
        else into.Report("event", "The event has no title, which would be who is on call.", null, "Maybe leave it out.", item.Line);
    }

    [GeneratedRegex(@"^\s*(?:\[L([0-9])\])?(.*)$", RegexOptions.Singleline)]
    private static partial Regex Level();
}
