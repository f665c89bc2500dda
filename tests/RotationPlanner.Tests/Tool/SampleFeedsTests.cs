using System.Text.Json;
using RotationPlanner.Calendars.Feeds;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Calendars;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

/// <summary>The feeds of the sample, made by the command and read by a parser that shares no code with us, against its plan.json.</summary>
public class SampleFeedsTests
{
    const string Reader = """
        import sys, json, pathlib, icalendar
        root = pathlib.Path(sys.argv[1])
        def who(file, title):
            if file.parent.name != 'people': return title.split(':')[0]
            return 'stands by' if title.startswith('Stand by') else title.split(' with ')[0].split(' for ')[0] if title.startswith(('Course', 'Tabletop')) else 'own'
        at = lambda e, p: e.decoded(p).strftime('%Y-%m-%dT%H:%M:%SZ') + ('' if e.decoded(p).utcoffset().total_seconds() == 0 else '?')
        out = {}
        for file in sorted(root.rglob('*.ics')):
            calendar = icalendar.Calendar.from_ical(file.read_bytes())
            events = list(calendar.walk('VEVENT'))
            assert not any(e.errors for e in events), file
            assert len({str(e['UID']) for e in events}) == len(events), file
            out[file.relative_to(root).as_posix()] = sorted(at(e, 'DTSTART') + ' ' + at(e, 'DTEND') + ' ' + who(file, str(e['SUMMARY'])) for e in events)
        print(json.dumps(out))
        """;

    [SkippableFact]
    public void Icalendar_finds_the_people_instants_and_counts_of_plan_json_in_every_feed_of_the_sample()
    {
        Python.SkipUnlessItHas("icalendar");
        using var here = new TempDirectory();
        var file = Samples.Acme;
        // Whether the plan is complete after so short a time does not matter here.
        Assert.Contains(ToolRun.Of("plan", file, "--out", here["out"], "--seconds", "1").Exit, new[] { 0, 3 });

        var company = RotationFile.Load(file);
        var people = company.Responders.ToDictionary(r => r.Id);
        using var plan = JsonDocument.Parse(File.ReadAllText(here["out/plan.json"]));
        // Feeds also keep who was on duty as the horizon begins; plan.json has what was planned.
        var begun = company.History.Select(
            h => (h.Rotation, h.Role, h.Responder, Line: Line($"{h.Start}", $"{h.End}", h.Responder)));
        var seats = plan.RootElement.GetProperty("assignments").EnumerateArray().Select(Seat).Concat(begun).ToArray();
        // An empty seat is told in the feed of its rotation.
        var empty = plan.RootElement.GetProperty("unfilled").EnumerateArray()
            .Where(u => u.GetProperty("required").GetBoolean())
            .Select(u => (Rotation: u.GetProperty("rotation").GetString()!, Role: u.GetProperty("role").GetString()!, Line: $"{u.GetProperty("start").GetString()} {u.GetProperty("end").GetString()} UNFILLED")).ToArray();
        Assert.True(seats.Length > 300);
        // Sessions are in the feeds of everybody there and of their departments; who steps in for a provisional commander stands by.
        var sessions = plan.RootElement.GetProperty("training").GetProperty("events").EnumerateArray()
            .SelectMany(e => e.GetProperty("participants").EnumerateArray().Append(e.GetProperty("facilitator"))
            .Select(p => (Responder: p.GetString()!, Line: Session(e)))).ToArray();
        var standbys = plan.RootElement.GetProperty("assignments").EnumerateArray()
            .Where(a => a.TryGetProperty("fallback", out var f) && f.ValueKind == JsonValueKind.String)
            .Select(a => (Responder: a.GetProperty("fallback").GetString()!, Line: $"{a.GetProperty("start").GetString()} {a.GetProperty("end").GetString()} stands by")).ToArray();
        Assert.NotEmpty(sessions);

        var expected = company.Responders.Select(r => ($"people/{r.Id}.ics", seats.Where(s => s.Responder == r.Id).Select(s => Own(s.Line, r.Id)).Concat(sessions.Where(s => s.Responder == r.Id).Select(s => s.Line.Split(" with ")[0])).Concat(standbys.Where(s => s.Responder == r.Id).Select(s => s.Line))))
            .Concat(company.Rotations.Select(r => ($"rotations/{r.Id}.ics", seats.Where(s => s.Rotation == r.Id).Select(s => s.Line).Concat(empty.Where(e => e.Rotation == r.Id).Select(e => e.Line)))))
            .Concat(company.Departments.Select(d => ($"departments/{d.Id}.ics", seats.Where(s => people[s.Responder].Department == d.Id).Select(s => s.Line).Concat(sessions.Where(s => people[s.Responder].Department == d.Id).Select(s => s.Line).Distinct()))))
            .Concat(company.Rotations.SelectMany(r => r.Roles).Select(r => r.Id).Distinct().Select(role => ($"roles/{role}.ics", seats.Where(s => s.Role == role).Select(s => s.Line).Concat(empty.Where(e => e.Role == role).Select(e => e.Line)))))
            .Append(("company.ics", seats.Select(s => s.Line).Concat(empty.Select(e => e.Line)).Concat(sessions.Select(s => s.Line).Distinct())))
            .ToDictionary(f => f.Item1, f => f.Item2.Order(StringComparer.Ordinal).ToArray());
        var read = Python.Json(Reader, here["out/feeds"]).EnumerateObject()
            .ToDictionary(f => f.Name, f => f.Value.EnumerateArray().Select(e => e.GetString()!)
            .Order(StringComparer.Ordinal).ToArray());
        var observers = company.Responders.Where(r => Standings.Of(company)[r.Id].Remaining.Any(n => n.Kind == EvidenceKind.Incident)).Select(r => $"observe/{r.Id}.ics");
        Assert.Equal(expected.Keys.Concat(observers)
            .Order(StringComparer.Ordinal), read.Keys.Order(StringComparer.Ordinal));
        foreach (var (feed, lines) in expected) Assert.Equal(lines, read[feed]);

        (string Rotation, string Role, string Responder, string Line) Seat(JsonElement seat)
        {
            string Text(string name) => seat.GetProperty(name).GetString()!;
            return (Text("rotation"), Text("role"), Text("responder"), Line(Text("start"), Text("end"), Text("responder")));
        }

        string Own(string line, string responder) => line[..^Name(responder).Length] + "own";

        string Line(string start, string end, string responder) => $"{start} {end} {Name(responder)}";

        string Name(string responder) => FeedText.Name(people[responder].Name, responder);

        string Session(JsonElement e) => $"{e.GetProperty("start").GetString()} {e.GetProperty("end").GetString()} {(e.GetProperty("kind").GetString() == "course" ? "Course" : "Tabletop session")} with {Name(e.GetProperty("facilitator").GetString()!)}";
    }
}
