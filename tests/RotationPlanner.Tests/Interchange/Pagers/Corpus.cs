using RotationPlanner.Interchange;
using RotationPlanner.Tests.Calendars;

namespace RotationPlanner.Tests.Interchange.Pagers;

/// <summary>A sound file of every source, and what is done to it.</summary>
static class Corpus
{
    static readonly string[] pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "null", "true", "-1", "1e999", "99999999999999999999", "\\ud800", "\\u0000", "\0", "\uFEFF", "😀", "\ud800", "\r\n", ";", "\t", "=cmd", "../../x", "con",
        "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "2027-03-28T01:30:00", "2027-03-01T09:00:00+14:00", "PT1H", "\"start\"", "\"user\"", "\"overrides\"", "\"data\"", "\"requests\"", "\"rotations\"", "{\"id\":{}}",
        "BEGIN:VEVENT", "END:VCALENDAR", "RRULE:FREQ=SECONDLY", "SUMMARY:[L9]", "DTSTART:20270101T000000Z",
    ];

    public static IReadOnlyList<(string Source, string Text)> Sound { get; } =
    [
        .. PlanExport.Targets.Select(t => (t, PlanExport.Of(Exports.Plan, t, new ExportOptions { Base = "https://x.example" }).Export!.Text)),
        ("pagerduty", """{"schedule":{"id":"PS1","time_zone":"America/New_York","final_schedule":{"rendered_schedule_entries":[{"start":"2027-03-01T04:00:00-05:00","end":"2027-03-08T04:00:00-05:00","user":{"id":"pagerduty-ana","summary":"Ana"}},{"start":"2027-03-08T10:00:00+01:00","end":"2027-03-15T09:00:00Z","user":{"id":"P2","summary":"Ben"}}]}}}"""),
        ("opsgenie", """{"data":{"_parent":{"id":"d","name":"ops"},"finalTimeline":{"rotations":[{"id":"r","periods":[{"startDate":"2027-03-01T09:00:00Z","endDate":"2027-03-08T09:00:00Z","type":"default","recipient":{"id":"u","type":"user","name":"ana@acme.example"}}]}]}}}"""),
        ("jsm", """{"data":{"id":"s","timezone":"Europe/London","rotations":[{"id":"r","startDate":"2027-03-15T09:00:00Z","endDate":"2027-05-01T00:00:00Z","type":"weekly","length":1,"participants":[{"type":"user","id":"jsm-ana"},{"type":"user","id":"jsm-ben"}]}]}}"""),
        ("grafana", """{"results":[{"user_pk":"U","user_email":"ana@acme.example","user_username":"ana","shift_start":"2027-03-01T09:00:00Z","shift_end":"2027-03-08T09:00:00Z"},{"name":"n","type":"rolling_users","time_zone":"UTC","level":1,"start":"2027-04-05T00:00:00","until":"2027-05-05T00:00:00","duration":86400,"frequency":"daily","interval":1,"rolling_users":[["UB"],["UC"]]}]}"""),
        ("incident.io", """{"schedule_entries":{"final":[{"start_at":"2027-03-01T09:00:00Z","end_at":"2027-03-08T09:00:00Z","rotation_id":"r","layer_id":"l","user":{"id":"incident.io-ana","name":"Ana"}}]}}"""),
        ("ics", Exports.Plan.Feed("rotations/command.ics").Text()),
        ("ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20270301T090000Z\r\nDTEND:20270308T090000Z\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\nSUMMARY:[L1] ana\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"),
        ("csv", "start,end,human\n2027-03-01T09:00:00Z,2027-03-08T09:00:00Z,ana\n\"2027-03-08T09:00:00Z\",2027-03-15T09:00:00Z,\"ben\"\n"),
    ];

    /// <summary>A file of the corpus that was cut, mixed up or filled with pieces of others.</summary>
    public static (string Source, string Text) Damaged(Random random)
    {
        var (source, text) = Sound[random.Next(Sound.Count)];
        for (var times = 1 + random.Next(4); times > 0; times--)
        {
            var at = random.Next(text.Length + 1);
            var end = Math.Min(text.Length, at + random.Next(40));
            text = random.Next(4) switch
            {
                0 => text[..at],
                1 => text[..at] + pieces[random.Next(pieces.Length)] + text[end..],
                2 => text[..at] + text[end..],
                _ => text[..at] + Sound[random.Next(Sound.Count)].Text is var longer ? longer[..Math.Min(longer.Length, 20_000)] : text,
            };
        }
        return (random.Next(8) == 0 ? PlanImport.Sources[random.Next(PlanImport.Sources.Count)] : source, text);
    }
}
