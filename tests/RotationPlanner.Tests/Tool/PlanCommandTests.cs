using System.Text.Json;
using RotationPlanner.Interchange;
using RotationPlanner.Rules;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

public sealed class PlanCommandTests : IDisposable
{
    readonly TempDirectory here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public void A_complete_plan_exits_0_and_writes_every_file()
    {
        var run = Plan(SmallFile.Text());
        Assert.Equal(0, run.Exit);
        Assert.Equal($"Balances begin at zero: there is no ledger at {here["out"]}{Path.DirectorySeparatorChar}ledger.json.", run.Error.Trim());
        foreach (var file in new[] { "plan.json", "report.html", "ledger.json", "feeds/people/ana.ics", "feeds/rotations/command.ics", "feeds/departments/engineering.ics" })
            Assert.True(File.Exists(here[$"out/{file}"]), file);
        Assert.Contains("4 of 4 required seats filled", run.Out, StringComparison.Ordinal);
        foreach (var week in new[] { "Mon 4 Jan 09:00", "Mon 11 Jan 09:00", "Mon 18 Jan 09:00", "Mon 25 Jan 09:00" })
            Assert.Contains(week, run.Out, StringComparison.Ordinal);
        Assert.Contains(here["out"] + Path.DirectorySeparatorChar + "plan.json", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Piped_output_has_no_escape_codes_and_a_name_cannot_bring_any()
    {
        var run = Plan(SmallFile.Text());
        Assert.DoesNotContain('\u001b', run.Out + run.Error);
        Assert.Contains("Ana [red]:bomb:[/] <script>\\u001B[31m", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_required_seats_exit_3_with_reasons_and_everything_else_written()
    {
        // Two people rest a week after each week: both seats cannot be filled.
        var run = Plan(SmallFile.Text(people: "ana, ben", roles: "- { id: commander, needs: certified, seats: 2 }"));
        Assert.Equal(3, run.Exit);
        Assert.Contains("Empty: command/2027-01-", run.Error, StringComparison.Ordinal);
        Assert.Contains("Maybe", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(here["out/report.html"]));
        Assert.NotEmpty(PlanFile.ReadDocument(here["out/plan.json"]).Document!.Unfilled!);
    }

    [Fact]
    public void A_summary_never_counts_points_or_days_without_saying_what_they_are()
    {
        var text = SmallFile.Text()
            .Replace("id: ana,", "id: ana, avoids: [ Monday ], prefers: [ 2027-01-04/2027-01-31 ],",
            StringComparison.Ordinal);
        var run = Plan(text);
        Assert.Contains("Wishes", run.Out, StringComparison.Ordinal);
        var page = File.ReadAllText(here["out/report.html"]);
        foreach (var bad in new[] { "points missing", "missing days", "penalty points" })
        {
            Assert.DoesNotContain(bad, run.Out, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(bad, page, StringComparison.OrdinalIgnoreCase);
        }
        Assert.DoesNotContain("Goals of departments", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_invalid_file_exits_2_with_every_problem_and_its_line()
    {
        var run = Plan(SmallFile.Text().Replace("stage: certified", "stage: wizard", StringComparison.Ordinal));
        Assert.Equal((2, ""), (run.Exit, run.Out));
        var lines = run.Error.Split('\n')
            .Where(l => l.StartsWith($"{here["rotation.yaml"]}:", StringComparison.Ordinal)).ToArray();
        Assert.Equal(4, lines.Count(l => l.Contains("wizard", StringComparison.Ordinal)));
        Assert.All(lines, l => Assert.Matches(@":\d+: ", l));
        Assert.Contains("Maybe", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(here["out"]));
    }

    [Fact]
    public void A_cancelled_run_exits_130_and_writes_the_best_plan_so_far()
    {
        var run = ToolRun.Of(new CancellationToken(canceled: true), "plan",
            here.Write("rotation.yaml", SmallFile.Text()), "--out", here["out"], "--seconds", "60");
        Assert.Equal(130, run.Exit);
        Assert.True(PlanFile.ReadDocument(here["out/plan.json"]).Document!.Cancelled);
        Assert.Contains("Cancelled", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Agreed_hours_that_run_out_are_told_in_the_summary_the_json_and_the_plan()
    {
        var text = SmallFile.Text().Replace("- id: engineering", "- { id: engineering, buyIn: { by: CTO, since: 2026-01-01, hoursPerQuarter: 700 } }", StringComparison.Ordinal);
        var run = Plan(text);
        Assert.Equal(0, run.Exit);
        Assert.Contains("Agreed hours: engineering uses 672 of the 700 h agreed for 2027-Q1, 96 %. Maybe agree on more with CTO", run.Out, StringComparison.Ordinal);
        Assert.Equal(672, Assert.Single(PlanFile.ReadDocument(here["out/plan.json"]).Document!.Warnings!).Used);
        using var json = JsonDocument.Parse(Plan(text, "--json").Out);
        Assert.Equal("2027-Q1", json.RootElement.GetProperty("warnings")[0].GetProperty("quarter").GetString());
    }

    [Fact]
    public void A_directory_that_cannot_be_written_exits_1()
    {
        here.Write("out", "a file of that name");
        var run = Plan(SmallFile.Text());
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.StartsWith($"Nothing can be written to the directory {here["out"]}. Maybe name another with --out.",
            run.Error, StringComparison.Ordinal);
        Assert.Equal("a file of that name", File.ReadAllText(here["out"]));
    }

    [Fact]
    public void Reproducible_runs_write_the_same_bytes()
    {
        Plan(SmallFile.Text(), "--seed", "7");
        var first = File.ReadAllBytes(here["out/plan.json"]);
        // An equal plan would not be written again.
        Directory.Delete(here["out"], recursive: true);
        Plan(SmallFile.Text(), "--seed", "7");
        Assert.Equal(first, File.ReadAllBytes(here["out/plan.json"]));
    }

    [Fact]
    public void Json_is_the_only_thing_on_stdout_when_asked_for()
    {
        var run = Plan(SmallFile.Text(), "--json");
        using var json = JsonDocument.Parse(run.Out);
        Assert.True(json.RootElement.GetProperty("complete").GetBoolean());
        Assert.Equal(4, json.RootElement.GetProperty("requiredFilled").GetInt32());
        Assert.True(File.Exists(json.RootElement.GetProperty("files").GetProperty("report").GetString()));
    }

    [Fact]
    public void The_previous_plan_gives_the_revision_and_is_kept()
    {
        Plan(SmallFile.Text());
        Directory.Move(here["out"], here["first"]);
        Assert.Equal(0, Plan(SmallFile.Text(), "--previous", here["first/plan.json"]).Exit);
        var (first, second) = (PlanFile.ReadDocument(here["first/plan.json"]).Document!,
            PlanFile.ReadDocument(here["out/plan.json"]).Document!);
        Assert.Equal((1, 2), (first.Revision, second.Revision));
        Assert.Equal(first.Assignments, second.Assignments);
    }

    [Fact]
    public void What_the_previous_plan_worked_before_the_horizon_counts_for_rest()
    {
        Plan(SmallFile.Text());
        File.Copy(here["out/plan.json"], here["first.json"]);
        var last = PlanFile.ReadDocument(here["first.json"]).Document!.Assignments[^1];
        Assert.Equal("command/2027-01-25", last.Shift);
        Plan(SmallFile.Text().Replace("from: 2027-01-04", "from: 2027-02-01", StringComparison.Ordinal)
            .Replace("to: 2027-01-31", "to: 2027-02-28", StringComparison.Ordinal), "--previous", here["first.json"]);
        var next = PlanFile.ReadDocument(here["out/plan.json"]).Document!.Assignments[0];
        Assert.Equal("command/2027-02-01", next.Shift);
        Assert.NotEqual(last.Responder, next.Responder);
    }

    [Fact]
    public void A_malformed_previous_plan_exits_2_and_a_missing_one_1()
    {
        var run = Plan(SmallFile.Text(), "--previous", here.Write("old.json", "{"));
        Assert.Equal(2, run.Exit);
        Assert.Contains("old.json:1", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, Plan(SmallFile.Text(), "--previous", here["none.json"]).Exit);
    }

    ToolRun Plan(string text, params string[] more) =>
        ToolRun.Of(["plan", here.Write("rotation.yaml", text), "--out", here["out"], "--reproducible", .. more]);
}
