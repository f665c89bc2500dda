using System.Diagnostics;
using System.Text.Json;
using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Reporting;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Calendars;

/// <summary>
/// Evolution's data server subscribes to feeds by its own library, over HTTP, and shows each change. It takes nothing
/// from an event that is no newer than what it has.
/// </summary>
public sealed class EvolutionTests : IDisposable
{
    const string Python = "/usr/bin/python3";

    const string Needs = "import gi; gi.require_version('ECal', '2.0'); gi.require_version('EDataServer', '1.2'); from gi.repository import ECal, EDataServer";

    /// <summary>Serves the folders one after the other at one address, and prints what is shown of each feed.</summary>
    const string Subscription = """
        import sys, json, pathlib, re, threading, time, http.server
        import gi
        gi.require_version('ECal', '2.0'); gi.require_version('EDataServer', '1.2'); gi.require_version('ICalGLib', '3.0')
        from gi.repository import ECal, EDataServer, GLib, ICalGLib as I
        folders, feeds = [pathlib.Path(f) for f in sorted(pathlib.Path(sys.argv[1]).iterdir())], sys.argv[2:]
        now = folders[0]
        class Files(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                body = (now / self.path.lstrip('/')).read_bytes()
                self.send_response(200)
                self.send_header('Content-Type', 'text/calendar; charset=utf-8')
                self.send_header('Content-Length', str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            def log_message(self, *_): pass
        server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Files)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        registry = EDataServer.SourceRegistry.new_sync(None)
        def subscribe(number, feed):
            source = EDataServer.Source.new_with_uid('feed-%d' % number, None)
            source.set_parent('webcal-stub')
            source.get_extension(EDataServer.SOURCE_EXTENSION_CALENDAR).set_backend_name('webcal')
            web = source.get_extension(EDataServer.SOURCE_EXTENSION_WEBDAV_BACKEND)
            web.set_uri(GLib.Uri.parse('http://127.0.0.1:%d/%s' % (server.server_port, feed), GLib.UriFlags.NONE))
            source.get_extension(EDataServer.SOURCE_EXTENSION_OFFLINE).set_stay_synchronized(True)
            registry.commit_source_sync(source, None)
            # The server learns of a new source a moment after it is written.
            for attempt in range(100):
                try: return ECal.Client.connect_sync(registry.ref_source('feed-%d' % number), ECal.ClientSourceType.EVENTS, 1, None)
                except GLib.GError as error: last = error
                time.sleep(0.1)
            raise last
        def shown(client):
            _, items = client.get_object_list_sync('#t', None)
            return sorted([i.get_uid(), i.get_summary() or '', i.get_description() or '', i.get_dtstart().as_ical_string(), i.get_dtend().as_ical_string(), 'CANCELLED' if i.get_status() == I.PropertyStatus.CANCELLED else 'CONFIRMED'] for i in items)
        def served(feed):
            calendar, found = I.Component.new_from_string((now / feed).read_text(encoding='utf-8')), []
            item = calendar.get_first_component(I.ComponentKind.VEVENT_COMPONENT)
            while item:
                found.append([item.get_uid(), item.get_summary() or '', item.get_description() or '', item.get_dtstart().as_ical_string(), item.get_dtend().as_ical_string(), 'CANCELLED' if item.get_status() == I.PropertyStatus.CANCELLED else 'CONFIRMED'])
                item = calendar.get_next_component(I.ComponentKind.VEVENT_COMPONENT)
            return sorted(found)
        clients = {feed: subscribe(number, feed) for number, feed in enumerate(feeds)}
        out = []
        for now in folders:
            state = {}
            for feed, client in clients.items():
                for attempt in range(40):
                    client.refresh_sync(None)
                    time.sleep(0.1)
                    if shown(client) == served(feed): break
                state[feed] = dict(shown=shown(client), served=served(feed))
            out.append(state)
        print(json.dumps(out))
        """;

    static readonly string[] feeds = ["company.ics", "people/ana.ics", "people/dee.ics"];

    readonly TempDirectory here = new();

    public void Dispose() => here.Dispose();

    [SkippableFact]
    public void Every_change_is_shown_after_a_replan_a_branch_a_rename_a_cancellation_and_a_leaver()
    {
        Skip.IfNot(File.Exists(Python) && Run(["-c", Needs], isInSession: false).Exit == 0 && File.Exists("/usr/bin/dbus-run-session"),
            "Evolution's data server is not installed (Debian: evolution-data-server gir1.2-ecal-2.0 gir1.2-edataserver-1.2 python3-gi dbus)");
        var renamed = Plans.Company with { Responders = [.. Plans.Company.Responders.Select(r => r.Id == "ana" ? r with { Name = "Ana Maria" } : r)] };
        var left = Plans.Company with { Responders = [.. Plans.Company.Responders.Where(r => r.Id != "dee")] };
        Plan[] states =
        [
            Plans.InTurn, Plans.InTurn.Swap(2, "dee").Swap(5, "dee"), Plans.InTurn.Swap(2, "ben").Swap(3, "dee"), Plans.InTurnOf(renamed),
            Plans.Of(renamed, [.. Plans.InTurn.Assignments.Skip(1)]), Plans.InTurnOf(left), Plans.InTurn,
        ];
        for (var i = 0; i < states.Length; i++)
        {
            states[i].WriteFeeds(here["feeds"], new FeedOptions { Published = Plans.Made + Duration.FromMinutes(i) });
            foreach (var feed in feeds)
            {
                var copy = Path.Combine(here["states"], $"{i}", feed);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(Path.Combine(here["feeds"], feed), copy);
            }
        }
        var (exit, output, errors) = Run(["-X", "utf8", "-c", Subscription, here["states"], .. feeds], isInSession: true);
        Assert.True(exit == 0, errors);
        var shown = JsonDocument.Parse(output).RootElement;
        Assert.Equal(states.Length, shown.GetArrayLength());
        for (var i = 0; i < states.Length; i++)
            foreach (var feed in feeds)
            {
                var state = shown[i].GetProperty(feed);
                Assert.Equal($"{i} {feed} {state.GetProperty("served")}", $"{i} {feed} {state.GetProperty("shown")}");
                Assert.Equal(states[i].Assignments.Count(a => feed == "company.ics" || feed == $"people/{a.Responder}.ics"),
                    state.GetProperty("shown").EnumerateArray().Count(e => e[5].GetString() == "CONFIRMED"));
            }
    }

    (int Exit, string Output, string Errors) Run(string[] arguments, bool isInSession)
    {
        var start = new ProcessStartInfo(isInSession ? "/usr/bin/dbus-run-session" : Python) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in isInSession ? ["--", Python, .. arguments] : arguments) start.ArgumentList.Add(argument);
        // Nothing of whoever runs the tests is touched.
        foreach (var variable in new[] { "HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME" })
        {
            var folder = Directory.CreateDirectory(here[variable]);
            if (!OperatingSystem.IsWindows()) folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            start.Environment[variable] = folder.FullName;
        }
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
