using System.Text.Json;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Documentation;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

/// <summary>The commands <c>export</c> and <c>import</c>, on the samples.</summary>
public sealed class InterchangeCommandTests : IDisposable
{
    static readonly string tiny = Path.Combine(Documents.Root, "samples", "tiny");

    readonly TempDirectory here = new();
    readonly string file, ids = Path.Combine(tiny, "ids.yaml"), pager = Path.Combine(tiny, "pagerduty.json");

    public InterchangeCommandTests() => file = here.Write("three.yaml", File.ReadAllText(Path.Combine(tiny, "three.yaml")));

    public void Dispose() => here.Dispose();

    string Plan()
    {
        Assert.Equal(0, ToolRun.Of("plan", file, "--out", here["out"]).Exit);
        return here["out"];
    }

    [Fact]
    public void Out_and_back_gives_the_same_seats()
    {
        var plan = Plan();
        Assert.Equal(0, ToolRun.Of("export", file, plan, "--to", "datadog", "--ids", ids, "--out", here["dd"]).Exit);
        Assert.Equal(["0001-command-commander.json", "requests.json"], Directory.GetFiles(here["dd"]).Select(Path.GetFileName).Order());
        var same = ToolRun.Of("export", file, plan, "--to", "datadog", "--ids", ids, "--diff", Path.Combine(here["dd"], "requests.json"));
        Assert.Equal((0, "The plan and datadog have the same people at the same times."), (same.Exit, same.Out.Trim()));
        var back = ToolRun.Of("import", here["dd"], "--from", "datadog", "--ids", ids, "--for", file, "--plan", here["back.json"], "--json");
        Assert.Equal((0, 8), (back.Exit, JsonDocument.Parse(back.Out).RootElement.GetProperty("seats").GetInt32()));
        Assert.Equal(PlanFile.ReadPublished(Path.Combine(plan, "plan.json")).Plan!.Assignments, PlanFile.ReadPublished(here["back.json"]).Plan!.Assignments);
        Assert.Equal(0, ToolRun.Of("check", file, here["back.json"]).Exit);
        Assert.Equal(0, ToolRun.Of("publish", file, here["back.json"], "--out", here["live"]).Exit);
    }

    [Fact]
    public void Missing_ids_are_told_by_name_and_nothing_is_written()
    {
        var run = ToolRun.Of("export", file, Plan(), "--to", "rootly", "--out", here["r"]);
        Assert.Equal((2, ""), (run.Exit, run.Out));
        foreach (var told in new[] { "Ana has no id", "Ben has no id", "Cleo has no id", "command/commander has no schedule", "4 problems." }) Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(here["r"]));
        var slip = here.Write("slip.yaml", "people: { anna: P1 }\nschedules: { command/comander: P2 }\n");
        run = ToolRun.Of("export", file, Plan(), "--to", "rootly", "--ids", slip);
        Assert.Contains("slip.yaml:1", run.Error, StringComparison.Ordinal);
        Assert.Contains("Maybe 'ana'.", run.Error, StringComparison.Ordinal);
        Assert.Contains("Maybe 'command/commander'.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void History_becomes_a_ledger_that_the_next_plan_takes()
    {
        var run = ToolRun.Of("import", pager, "--from", "pagerduty", "--ids", ids, "--for", file, "--ledger", here["ledger.json"]);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains("2026-10-05 to 2027-01-03", run.Out, StringComparison.Ordinal);
        File.WriteAllText(file, File.ReadAllText(file) + "ledger: ledger.json\n");
        var plan = ToolRun.Of("plan", file, "--out", here["fair"], "--json");
        Assert.Equal(0, plan.Exit);
        Assert.Contains(PlanFile.Read(Path.Combine(here["fair"], "plan.json")).File!.Fairness!.People, p => p.Carried.Total != 0);
    }

    [Fact]
    public void A_file_is_begun_once_and_can_be_planned()
    {
        Assert.Equal(0, ToolRun.Of("import", pager, "--from", "pagerduty", "--init", here["new.yaml"]).Exit);
        Assert.Contains("handoff: { every: week, on: Monday, at: \"09:00\" }", File.ReadAllText(here["new.yaml"]), StringComparison.Ordinal);
        Assert.Equal(1, ToolRun.Of("import", pager, "--from", "pagerduty", "--init", here["new.yaml"]).Exit);
        Assert.Equal(0, ToolRun.Of("plan", here["new.yaml"], "--seconds", "1", "--out", here["np"]).Exit);
    }

    [Fact]
    public void What_is_not_known_is_listed_and_nothing_is_written_unless_it_is_left_out()
    {
        string[] command = ["import", pager, "--from", "pagerduty", "--for", file, "--ledger", here["l.json"], "--role", "commander"];
        File.WriteAllText(file, File.ReadAllText(file).Replace("name: Ben,", "name: Benedikt,", StringComparison.Ordinal));
        var run = ToolRun.Of(command);
        Assert.Equal(2, run.Exit);
        Assert.Contains("in 5 entries", run.Error, StringComparison.Ordinal);
        Assert.Contains("--skip", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(here["l.json"]));
        Assert.Equal(0, ToolRun.Of([.. command, "--skip"]).Exit);
        Assert.True(File.Exists(here["l.json"]));
    }

    [Fact]
    public void A_published_plan_and_balances_are_not_replaced_in_passing()
    {
        var plan = Plan();
        Assert.Equal(0, ToolRun.Of("export", file, plan, "--to", "csv", "--out", here["csv"]).Exit);
        string[] command = ["import", here["csv"], "--from", "csv", "--for", file, "--plan"];
        Assert.Equal(0, ToolRun.Of("publish", file, plan, "--out", here["live"]).Exit);
        var before = File.ReadAllText(here["live/plan.json"]);
        Assert.Equal(1, ToolRun.Of([.. command, here["live/plan.json"]]).Exit);
        Assert.Equal(1, ToolRun.Of([.. command, file]).Exit);
        Assert.Equal(before, File.ReadAllText(here["live/plan.json"]));
        Assert.Equal(0, ToolRun.Of([.. command, Path.Combine(plan, "plan.json")]).Exit);
        string[] history = ["import", pager, "--from", "pagerduty", "--ids", ids, "--for", file, "--ledger", here["ledger.json"]];
        Assert.Equal(0, ToolRun.Of(history).Exit);
        Assert.Contains("exists already", ToolRun.Of(history).Error, StringComparison.Ordinal);
        File.AppendAllText(file, "ledger: ledger.json\n");
        Assert.Equal(0, ToolRun.Of(history).Exit);
    }

    [Fact]
    public void Tools_that_are_only_read_can_be_compared()
    {
        var plan = Plan();
        var feed = Path.Combine(plan, "feeds", "rotations", "command.ics");
        var run = ToolRun.Of("export", file, plan, "--to", "ics", "--diff", feed);
        Assert.Equal((0, "The plan and ics have the same people at the same times."), (run.Exit, run.Out.Trim()));
        Assert.Contains("only read", ToolRun.Of("export", file, plan, "--to", "grafana").Error, StringComparison.Ordinal);
        var local = here.Write("local.csv", "Wer,Von,Bis\nBen,04.01.2027 09:00,11.01.2027 09:00\n");
        File.AppendAllText(file, "imports: { person: Wer, start: Von, end: Bis, times: dd.MM.yyyy HH:mm }\n");
        Assert.Contains("--zone", ToolRun.Of("export", file, plan, "--to", "csv", "--diff", local).Error, StringComparison.Ordinal);
        run = ToolRun.Of("export", file, plan, "--to", "csv", "--diff", local, "--zone", "Europe/London", "--json");
        using var json = JsonDocument.Parse(run.Out);
        var week = Assert.Single(json.RootElement.GetProperty("differences").EnumerateArray());
        Assert.Equal("2027-01-04T09:00:00Z ana ben", $"{week.GetProperty("start")} {week.GetProperty("plan")[0]} {week.GetProperty("tool")[0]}");
    }

    [Fact]
    public void Wrong_usage_is_told()
    {
        Assert.Contains("Maybe 'pagerduty'", ToolRun.Of("export", file, "p", "--to", "pagerdutty").Error, StringComparison.Ordinal);
        Assert.Equal(1, ToolRun.Of("import", pager, "--from", "pagerduty", "--ledger", here["x"]).Exit);
        Assert.Equal(1, ToolRun.Of("import", here["nowhere.json"], "--from", "pagerduty").Exit);
        Assert.Equal(2, ToolRun.Of("import", pager, "--from", "pagerduty", "--zone", "Europe/Londn").Exit);
        Assert.Equal(1, ToolRun.Of("export", file, "p", "--to", "csv", "--since", "2027-02-01", "--until", "2027-01-01").Exit);
        var read = ToolRun.Of("import", pager, "--from", "pagerduty", "--json");
        Assert.Equal((0, 10), (read.Exit, JsonDocument.Parse(read.Out).RootElement.GetProperty("entries").GetArrayLength()));
    }
}
