using System.Diagnostics;
using System.Text.Json;

namespace RotationPlanner.Tests.Calendars;

/// <summary>A program that reads calendars and shares no code with us: what it finds in each feed of a folder.</summary>
sealed record FeedReader(string Name, string Needs, string Program, IReadOnlyList<string> Probe, IReadOnlyList<string> Run)
{
    const string Python = "/usr/bin/python3";

    // What each script in Python does first, and with what it has found.
    const string Begin = """
        import sys, json, pathlib
        root = pathlib.Path(sys.argv[1])
        at = lambda t: t.strftime('%Y-%m-%dT%H:%M:%SZ') + ('' if t.utcoffset().total_seconds() == 0 else '?')
        files = [(f.relative_to(root).as_posix(), f) for f in sorted(root.rglob('*.ics'))]

        """;

    static readonly FeedReader icalendar = InPython("icalendar", "python3-icalendar", "import icalendar", """
        import icalendar
        def event(e):
            assert not e.errors, e.errors
            return dict(uid=str(e['UID']), start=at(e.decoded('DTSTART')), end=at(e.decoded('DTEND')), summary=str(e['SUMMARY']), status=str(e['STATUS']),
                sequence=int(e['SEQUENCE']), stamp=at(e.decoded('DTSTAMP')), modified=at(e.decoded('LAST-MODIFIED')))
        print(json.dumps({path: [event(e) for e in icalendar.Calendar.from_ical(f.read_bytes()).walk('VEVENT')] for path, f in files}))
        """);

    static readonly FeedReader vobject = InPython("vobject", "python3-vobject", "import vobject", """
        import vobject
        def event(e):
            return dict(uid=e.uid.value, start=at(e.dtstart.value), end=at(e.dtend.value), summary=e.summary.value, status=e.status.value,
                sequence=int(e.sequence.value), stamp=at(e.dtstamp.value), modified=at(e.last_modified.value))
        def events(f):
            calendar = vobject.readOne(f.read_bytes().decode('utf-8'))
            calendar.validate(raiseException=True)
            return [event(e) for e in calendar.contents.get('vevent', [])]
        print(json.dumps({path: events(f) for path, f in files}))
        """);

    static readonly FeedReader libical = InPython("libical", "gir1.2-ical-3.0 python3-gi", "import gi; gi.require_version('ICalGLib', '3.0'); from gi.repository import ICalGLib", """
        import gi
        gi.require_version('ICalGLib', '3.0')
        from gi.repository import ICalGLib as I
        def at(t):
            assert t.is_utc() and t.is_valid_time()
            return '%04d-%02d-%02dT%02d:%02d:%02dZ' % (t.get_year(), t.get_month(), t.get_day(), t.get_hour(), t.get_minute(), t.get_second())
        def event(e):
            stamp, modified = e.get_first_property(I.PropertyKind.DTSTAMP_PROPERTY).get_dtstamp(), e.get_first_property(I.PropertyKind.LASTMODIFIED_PROPERTY).get_lastmodified()
            return dict(uid=e.get_uid(), start=at(e.get_dtstart()), end=at(e.get_dtend()), summary=e.get_summary(), status='CANCELLED' if e.get_status() == I.PropertyStatus.CANCELLED else 'CONFIRMED',
                sequence=e.get_sequence(), stamp=at(stamp), modified=at(modified))
        def events(f):
            calendar = I.Component.new_from_string(f.read_bytes().decode('utf-8'))
            assert calendar.is_valid() and I.restriction_check(calendar) and calendar.count_errors() == 0, f
            found, e = [], calendar.get_first_component(I.ComponentKind.VEVENT_COMPONENT)
            while e:
                found.append(event(e))
                e = calendar.get_next_component(I.ComponentKind.VEVENT_COMPONENT)
            return found
        wrong = I.Component.new_from_string('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:PUBLISH\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n')
        assert not I.restriction_check(wrong)
        print(json.dumps({path: events(f) for path, f in files}))
        """);

    static readonly FeedReader khal = InPython("khal", "khal", "import khal", """
        import pytz
        from khal.icalendar import split_ics
        from khal.khalendar.event import Event
        form = dict(dateformat='%Y-%m-%d', longdateformat='%Y-%m-%d', timeformat='%H:%M', datetimeformat='%Y-%m-%d %H:%M', longdatetimeformat='%Y-%m-%d %H:%M')
        here = dict(default_timezone=pytz.UTC, local_timezone=pytz.UTC, unicode_symbols=True, firstweekday=0, weeknumbers=False, **form)
        def event(text):
            e = Event.fromString(text, locale=here)
            v = e._vevents['PROTO']
            return dict(uid=e.uid, start=at(e.start), end=at(e.end), summary=e.summary, status=str(e.status), sequence=int(v['SEQUENCE']), stamp=at(v['DTSTAMP'].dt), modified=at(v['LAST-MODIFIED'].dt))
        print(json.dumps({path: [event(t) for t in split_ics(f.read_bytes().decode('utf-8'))] for path, f in files}))
        """);

    static readonly FeedReader icalJs = new("ical.js", "Node.js with the package ical.js (npm install ical.js, in a folder of NODE_PATH)", "node", ["-e", "require('ical.js')"], ["-e", """
        const fs = require('fs'), path = require('path'), ICAL = require('ical.js').default ?? require('ical.js');
        const root = process.argv[1], out = {};
        const at = t => { if (t.zone !== ICAL.Timezone.utcTimezone) throw t; return t.toJSDate().toISOString().replace('.000', ''); };
        for (const entry of fs.readdirSync(root, { recursive: true }).filter(e => e.endsWith('.ics'))) {
          const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(path.join(root, entry), 'utf8')));
          out[entry.split(path.sep).join('/')] = calendar.getAllSubcomponents('vevent').map(v => { const e = new ICAL.Event(v); return {
            uid: e.uid, start: at(e.startDate), end: at(e.endDate), summary: e.summary, status: v.getFirstPropertyValue('status'),
            sequence: e.sequence, stamp: at(v.getFirstPropertyValue('dtstamp')), modified: at(v.getFirstPropertyValue('last-modified')) }; });
        }
        console.log(JSON.stringify(out));
        """]);

    public static IReadOnlyList<FeedReader> All { get; } = [icalendar, vobject, libical, khal, icalJs];

    public static FeedReader Named(string name) => All.Single(r => r.Name == name);

    /// <summary>All of them in the full suite; one in the fast one.</summary>
    public static TheoryData<string> Names => new(All.Where(r => Suite.Runs >= Length.Full || r == libical).Select(r => r.Name));

    public void SkipUnlessInstalled() => Skip.IfNot(IsThere(), $"{Name} is not installed: {Needs}");

    /// <summary>The events of each feed of a folder, by its path.</summary>
    public IReadOnlyDictionary<string, Item[]> Read(string folder)
    {
        var (exit, output, errors) = Start([.. Run, folder]);
        Assert.True(exit == 0, errors);
        return JsonSerializer.Deserialize<Dictionary<string, Item[]>>(output, JsonSerializerOptions.Web)!;
    }

    bool IsThere()
    {
        try { return Start(Probe).Exit == 0; }
        catch (System.ComponentModel.Win32Exception) { return false; }
    }

    (int Exit, string Output, string Errors) Start(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }

    static FeedReader InPython(string name, string debian, string probe, string script) =>
        new(name, $"{Python} with Debian's {debian}", Python, ["-c", probe], ["-X", "utf8", "-c", Begin + script]);

    /// <summary>An event as a reader sees it, times in UTC.</summary>
    public sealed record Item(string Uid, string Start, string End, string Summary, string Status, int Sequence, string Stamp, string Modified);
}
