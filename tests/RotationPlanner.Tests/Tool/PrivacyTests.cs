using RotationPlanner.Interchange;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

/// <summary>
/// Why somebody is away stays in their file and calendar: canary words in both appear in nothing that leaves, whoever
/// it is for.
/// </summary>
public sealed class PrivacyTests : IDisposable
{
    const string Canary = "CANARY";

    static readonly string[] ids = ["ana", "ben", "cleo", "dan"];

    readonly TempDirectory here = new();
    readonly string file, plan;
    readonly List<ToolRun> runs = [];

    public PrivacyTests()
    {
        var text = SmallFile.Text(weeks: 8);
        foreach (var id in ids)
        {
            here.Write($"{id}.ics", $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:{id}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:20270220\r\nDTEND;VALUE=DATE:20270221\r\nSUMMARY:{Canary}-calendar\r\nDESCRIPTION:{Canary}-notes\r\nLOCATION:{Canary}-clinic\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
            text = text.Replace($"id: {id},", $"id: {id}, unavailable: [ {{ when: 2027-01-19, why: {Canary}-illness }} ], calendars: [ {{ file: {id}.ics, as: unavailable }} ],", StringComparison.Ordinal);
        }
        file = here.Write("team.yaml", text);
        plan = here["out/plan.json"];
        // Everybody is away at once, so that gaps are explained too.
        Run(3, "plan", file, "--out", here["out"]);
    }

    public void Dispose() => here.Dispose();

    void Run(int? exit, params string[] args)
    {
        var run = ToolRun.Of(args);
        Assert.True(exit is null || exit == run.Exit, $"{string.Join(' ', args)} exits with {run.Exit}: {run.Error}");
        runs.Add(run);
    }

    [Fact]
    public void The_reason_of_an_absence_is_in_nothing_that_is_printed_or_written()
    {
        Run(0, "publish", file, plan, "--out", here["out"], "--by", "lead");
        var seat = PlanFile.ReadPublished(plan).Plan!.Assignments[0];
        var ill = here.Write("ill.yaml", File.ReadAllText(file).Replace($"id: {seat.Responder}, unavailable: [", $"id: {seat.Responder}, unavailable: [ {{ when: 2027-01-05, why: {Canary}-surgery }},", StringComparison.Ordinal));
        Run(4, "check", ill, plan);
        Run(null, "replan", ill, plan, "--as-of", "2026-12-01T00:00Z", "--publish");
        var revised = PlanFile.ReadPublished(plan).Plan!;
        Assert.Equal(2, revised.Revision);
        Run(0, "notices", ill, plan, "--week", "2027-01-04");
        Run(0, "notices", ill, plan, "--week", "2027-02-15", "--json");
        Run(0, "cover", ill, plan, "--shift", revised.Assignments[0].Shift, "--role", "commander", "--as-of", "2026-12-01T00:00Z");
        Run(null, "cover", ill, plan, "--shift", revised.Assignments[0].Shift, "--role", "commander", "--take", seat.Responder, "--as-of", "2026-12-01T00:00Z", "--out", here["taken"]);
        foreach (var id in ids) Run(0, "why", ill, plan, "--person", id, "--as-of", "2026-12-01T00:00Z");
        Run(0, "why", ill, plan, "--shift", revised.Assignments[0].Shift, "--as-of", "2026-12-01T00:00Z", "--json");
        Run(null, "request", ill, plan, "--person", "ben", "--off", "2027-02-01/2027-02-03", "--as-of", "2026-12-01T00:00Z", "--accept", "--publish");
        Run(null, "requests", ill, plan, "--as-of", "2026-12-01T00:00Z");
        Run(0, "requests", ill, plan, "--export");
        Run(null, "cover", ill, plan, "--shift", revised.Assignments[0].Shift, "--role", "commander", "--as-of", "2026-12-01T00:00Z", "--ask", "--out", here["asked"]);
        Run(null, "buyin", ill, "--department", "support", "--plan", plan, "--out", here["buyin.html"]);
        Run(0, "diff", here["out/revisions/0001.json"], plan);
        Run(null, "explain", ill);
        Run(0, "hours", ill, plan, "--csv");
        Run(0, "show", plan, "--csv");
        Run(0, "training", ill, plan);
        Run(0, "feeds", ill, plan, "--out", here["feeds"]);
        Run(0, "report", ill, plan, "--out", here["report.html"]);
        Run(0, "report", "--contributions", ill, plan, "--from", "2027-01-01", "--to", "2027-02-28", "--format", "csv");

        Assert.All(runs, r => Assert.DoesNotContain(Canary, r.Out + r.Error, StringComparison.Ordinal));
        var written = Directory.GetFiles(here.Path, "*", SearchOption.AllDirectories).Where(f => Path.GetDirectoryName(f) != here.Path || f.EndsWith("html", StringComparison.Ordinal)).ToList();
        Assert.True(written.Count > 20);
        Assert.Contains(written, f => f.Contains("outbox", StringComparison.Ordinal));
        Assert.All(written, f => Assert.DoesNotContain(Canary, File.ReadAllText(f), StringComparison.Ordinal));
    }
}
