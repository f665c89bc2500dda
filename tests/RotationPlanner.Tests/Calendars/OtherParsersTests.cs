using System.Globalization;
using System.Text.Json;
using NodaTime.Text;
using RotationPlanner.Calendars.Feeds;
using RotationPlanner.Calendars;
using RotationPlanner.Reporting;

namespace RotationPlanner.Tests.Calendars;

/// <summary>Our feeds as parsers see them that share no code with the library that wrote them.</summary>
public sealed class OtherParsersTests : IDisposable
{
    const string WithIcalendar = """
        import sys, json, pathlib, icalendar
        def event(e):
            at = lambda p: e.decoded(p).strftime('%Y-%m-%dT%H:%M:%SZ') + ('' if e.decoded(p).utcoffset().total_seconds() == 0 else '?')
            return dict(uid=str(e['UID']), start=at('DTSTART'), end=at('DTEND'), summary=str(e['SUMMARY']), errors=[str(x) for x in e.errors])
        root = pathlib.Path(sys.argv[1])
        out = {}
        for file in sorted(root.rglob('*.ics')):
            calendar = icalendar.Calendar.from_ical(file.read_bytes())
            out[file.relative_to(root).as_posix()] = dict(name=str(calendar['X-WR-CALNAME']), events=[event(e) for e in calendar.walk('VEVENT')])
        print(json.dumps(out))
        """;

    const string WithVobject = """
        import sys, json, pathlib, vobject
        root = pathlib.Path(sys.argv[1])
        out = {}
        for file in sorted(root.rglob('*.ics')):
            calendar = vobject.readOne(file.read_bytes().decode('utf-8'))
            calendar.validate(raiseException=True)
            out[file.relative_to(root).as_posix()] = [dict(uid=e.uid.value, start=e.dtstart.value.isoformat(), summary=e.summary.value) for e in calendar.contents.get('vevent', [])]
        print(json.dumps(out))
        """;

    readonly string directory = Directory.CreateTempSubdirectory("feeds").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [SkippableFact]
    public void Icalendar_reads_the_people_instants_and_counts_of_the_plan_in_every_feed()
    {
        Python.SkipUnlessItHas("icalendar");
        var plan = Plans.InTurn.Swap(4, "dee");
        plan.WriteFeeds(directory);
        var feeds = Python.Json(WithIcalendar, directory);

        string[] Planned(Func<Assignment, bool> shown, bool isOwn = false) => [.. plan.Assignments.Where(shown).Select(a => $"{InstantPattern.General.Format(a.Start)} {InstantPattern.General.Format(a.End)} {(isOwn ? "" : a.Responder + ": ")}commander, Incident command")];
        string[] Read(string path) => [.. Events(feeds, path)
            .Select(e => $"{e.GetProperty("start")} {e.GetProperty("end")} {e.GetProperty("summary")}")];
        Assert.Equal(9, feeds.EnumerateObject().Count());
        Assert.Equal(Planned(_ => true), Read("company.ics"));
        Assert.Equal(Planned(_ => true), Read("roles/commander.ics"));
        Assert.Equal(Planned(_ => true), Read("rotations/command.ics"));
        Assert.Equal(Planned(a => a.Responder != "dee"), Read("departments/support.ics"));
        Assert.Equal(Planned(a => a.Responder == "dee"), Read("departments/sales.ics"));
        foreach (var r in plan.Company.Responders)
            Assert.Equal(Planned(a => a.Responder == r.Id, isOwn: true), Read($"people/{r.Id}.ics"));
        Assert.All(feeds.EnumerateObject()
            .SelectMany(f => Events(feeds, f.Name)), e => Assert.Equal(0, e.GetProperty("errors").GetArrayLength()));
        Assert.Equal(plan.Feed("rotations/command.ics").Values("UID"), Events(feeds, "rotations/command.ics")
            .Select(e => e.GetProperty("uid").GetString()));
    }

    [SkippableFact]
    public void Icalendar_reads_any_name_as_it_was_cleaned()
    {
        Python.SkipUnlessItHas("icalendar");
        var plan = WriteNames();
        var feeds = Python.Json(WithIcalendar, directory);
        Assert.Equal(
            plan.Company.Responders.Select(r => $"Acme: {FeedText.Name(r.Name, r.Id)}"),
            plan.Company.Responders.Select(r => feeds.GetProperty($"people/{r.Id}.ics").GetProperty("name").GetString()));
        Assert.Equal(
            plan.Assignments.Select(a => $"{FeedText.Name(plan.Company.Responders.Single(r => r.Id == a.Responder).Name, a.Responder)}: commander, Incident command"),
            Events(feeds, "rotations/command.ics").Select(e => e.GetProperty("summary").GetString()));
    }

    [SkippableFact]
    public void Vobject_finds_every_feed_valid()
    {
        Python.SkipUnlessItHas("vobject");
        WriteNames();
        var feeds = Python.Json(WithVobject, directory);
        Assert.Equal(12, feeds.GetProperty("rotations/command.ics").GetArrayLength());
        Assert.Equal("2027-03-29T08:00:00+00:00", feeds.GetProperty("rotations/command.ics")[4].GetProperty("start")
            .GetString());
        Assert.Equal(0, feeds.GetProperty("departments/sales.ics").GetArrayLength());
    }

    static IEnumerable<JsonElement> Events(JsonElement feeds, string path) =>
        feeds.GetProperty(path).GetProperty("events").EnumerateArray();

    /// <summary>Names of the pieces of <see cref="FeedTextProperties"/>, always the same. Backslashes are left out: Debian's parser takes one before an n for a line break however it is escaped.</summary>
    Plan WriteNames()
    {
        var random = new Random(7);
        var pieces = FeedTextProperties.Pieces.Where(p => !p.Contains('\\')).ToArray();
        var people = Enumerable.Range(0, 13).Select(
            i => Plans.Person("p" + i, "Europe/London") with { Name = string.Concat(random.GetItems(pieces, 3 * i)) });
        var plan = Plans.InTurnOf(Plans.Company with { Responders = [.. people] });
        plan.WriteFeeds(directory);
        return plan;
    }
}
