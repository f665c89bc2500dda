using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

/// <summary>Quarter after quarter in one folder, with the commands of a published plan.</summary>
public sealed class TimelineCommandTests : IDisposable
{
    const string Text = """
        name: T
        horizon: { from: 2027-01-04, to: 2027-03-28 }
        timeZone: UTC
        notice: P21D
        departments: [ { id: eng } ]
        responders:
          - { id: ana, department: eng, stage: certified }
          - { id: ben, department: eng, stage: certified }
          - { id: cleo, department: eng, stage: certified }
        rotations:
          - id: command
            handoff: { every: week, on: Monday, at: "09:00" }
            rules: { rest: P7D }
            roles: [ { id: commander } ]
        """;

    readonly TempDirectory here = new();
    readonly string first, second, plan;

    public TimelineCommandTests()
    {
        first = here.Write("first.yaml", Text);
        second = here.Write("second.yaml", Text.Replace("from: 2027-01-04, to: 2027-03-28", "from: 2027-03-29, to: 2027-06-20", StringComparison.Ordinal));
        Assert.Equal(0, ToolRun.Of("plan", first, "--out", here["draft"]).Exit);
        Assert.Equal(0, ToolRun.Of("publish", first, here["draft/plan.json"], "--out", here["out"], "--by", "lead").Exit);
        plan = here["out/plan.json"];
    }

    public void Dispose() => here.Dispose();

    void Extend()
    {
        Assert.Equal(0, ToolRun.Of("plan", second, "--previous", plan, "--out", here["next"]).Exit);
        var run = ToolRun.Of("publish", second, here["next/plan.json"], "--out", here["out"]);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.Exit);
    }

    PublishedPlan Published => PlanFile.ReadPublished(plan).Plan!;

    [Fact]
    public void The_next_quarter_is_planned_after_the_published_one_and_extends_it()
    {
        Extend();
        Assert.Equal((12, 12), (Published.Assignments.Count, Published.Around.Count));
        Assert.NotEqual(Published.Around[^1].Responder, Published.Assignments[0].Responder);
        Assert.Equal(2, Published.Revision);
        Assert.Contains("\"responder\":\"ana\"", File.ReadAllText(here["out/outbox/0002.json"]), StringComparison.Ordinal);
        Assert.Equal("Revision 2 is published already.", ToolRun.Of("publish", second, here["next/plan.json"], "--out", here["out"]).Out.Trim());
    }

    [Fact]
    public void A_draft_that_begins_without_rest_after_the_published_quarter_is_refused()
    {
        var last = Published.Assignments[^1].Responder;
        var pinned = here.Write("pinned.yaml", File.ReadAllText(second) + $"\npins: [ {{ shift: command/2027-03-29, role: commander, responder: {last} }} ]\n");
        Assert.Equal(0, ToolRun.Of("plan", pinned, "--out", here["blind"]).Exit);
        var run = ToolRun.Of("publish", pinned, here["blind/plan.json"], "--out", here["out"]);
        Assert.Equal(4, run.Exit);
        Assert.Contains("rest", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, Published.Revision);
    }

    [Fact]
    public void Show_knows_the_whole_timeline_and_prints_the_horizon()
    {
        Extend();
        var before = Published.Around[2];
        Assert.Contains(before.Responder, ToolRun.Of("show", here["out"], "--at", "2027-01-19T10:00Z").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("2027-01", ToolRun.Of("show", plan, "--csv").Out, StringComparison.Ordinal);
        Assert.Contains("2027-01", ToolRun.Of("show", plan, "--csv", "--from", "2027-01-04").Out, StringComparison.Ordinal);
        Assert.Equal(2, ToolRun.Of("show", plan, "--at", "2026-01-19T10:00Z").Exit);
    }

    [Fact]
    public void The_last_week_of_the_old_quarter_is_covered_after_the_next_one_is_published()
    {
        Extend();
        var (later, next) = (Published.Assignments, Published.Assignments[0].Responder);
        string[] question = ["cover", first, here["out"], "--shift", "command/2027-03-22", "--role", "commander"];
        var asked = ToolRun.Of([.. question, "--json"]).Out;
        var refused = ToolRun.Of([.. question, "--take", next, "--publish"]);
        Assert.Equal(3, refused.Exit);
        Assert.Contains("rest", refused.Error, StringComparison.Ordinal);
        Assert.Contains("\"refusals\"", asked, StringComparison.Ordinal);
        var early = ToolRun.Of("swap", first, plan, "--give", "command/2027-01-04:commander", "--take", "command/2027-01-11:commander", "--publish");
        if (early.Exit == 0) Assert.Equal(later, Published.Around);
        foreach (var command in new[] { "hours", "check" }) Assert.Equal(0, ToolRun.Of(command, first, plan).Exit);
    }

    [Fact]
    public void A_horizon_that_nobody_planned_is_not_replanned()
    {
        Extend();
        var third = here.Write("third.yaml", Text.Replace("from: 2027-01-04, to: 2027-03-28", "from: 2028-01-03, to: 2028-03-26", StringComparison.Ordinal));
        var run = ToolRun.Of("replan", third, plan);
        Assert.Equal(2, run.Exit);
        Assert.Contains("no seat in the file's horizon", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_replaces_no_timeline_and_no_published_file_of_a_newer_version()
    {
        Extend();
        var before = File.ReadAllBytes(plan);
        Assert.Equal(1, ToolRun.Of("plan", second, "--out", here["out"]).Exit);
        Assert.Equal(1, ToolRun.Of("plan", first, "--out", here["out"]).Exit);
        Assert.Equal(before, File.ReadAllBytes(plan));
        var newer = here.Write("out/plan.json", File.ReadAllText(plan).Replace("\"formatVersion\": 3", "\"formatVersion\": 9", StringComparison.Ordinal));
        var text = File.ReadAllText(newer);
        foreach (var command in new[] { new[] { "plan", second, "--out", here["out"] }, ["plan", second, "--out", here["out"], "--fresh"], ["publish", second, here["next/plan.json"], "--out", here["out"]] })
        {
            var run = ToolRun.Of(command);
            Assert.InRange(run.Exit, 1, 2);
            Assert.Contains("format", run.Error, StringComparison.Ordinal);
            Assert.Equal(text, File.ReadAllText(newer));
        }
    }

    [Fact]
    public void A_fresh_plan_keeps_what_was_published_as_a_revision()
    {
        var ill = here.Write("ill.yaml", Text.Replace("{ id: ana,", "{ id: ana, unavailable: [ 2027-02-01/2027-02-28 ],", StringComparison.Ordinal));
        Assert.Equal(0, ToolRun.Of("plan", ill, "--out", here["out"], "--fresh").Exit);
        Assert.Null(Published.Publication);
        Assert.Equal(1, PlanFile.ReadPublished(here["out/revisions/0001.json"]).Plan!.Revision);
        Assert.Equal(0, ToolRun.Of("publish", ill, plan, "--out", here["out"]).Exit);
        Assert.Equal(2, Published.Revision);
    }

    [Fact]
    public void People_are_told_what_a_fresh_plan_changes_and_what_was_granted_and_covered_is_carried_on()
    {
        Accept();
        var granted = Published;
        var ill = here.Write("ill.yaml", Text.Replace("{ id: cleo,", "{ id: cleo, unavailable: [ 2027-02-01/2027-02-28 ],", StringComparison.Ordinal));
        Assert.Equal(0, ToolRun.Of("plan", ill, "--out", here["out"], "--fresh").Exit);
        Assert.DoesNotContain(Published.Assignments, a => a.Responder == "ana" && a.Shift == "command/2027-03-15");
        var run = ToolRun.Of("publish", ill, plan, "--out", here["out"]);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.Exit);
        Assert.Equal(granted.Revision + 1, Published.Revision);
        Assert.Equal(granted.Amendments, Published.Amendments);
        Assert.All(granted.Covers, c => Assert.Equal(Published.Assignments.Any(a => a.Shift == c.Shift && a.Responder == c.To), Published.Covers.Contains(c)));
        var changed = Published.ChangesSince(granted);
        Assert.NotEmpty(changed);
        Assert.Equal(changed.Select(c => (c.Shift, c.From, c.To)), Published.Publication!.Changes.Select(c => (c.Shift, c.From, c.To)));
        var told = File.ReadAllText(here[$"out/outbox/{Published.Revision:0000}.json"]);
        foreach (var person in changed.SelectMany(c => new[] { c.From, c.To }).OfType<string>()) Assert.Contains($"\"responder\":\"{person}\"", told, StringComparison.Ordinal);
        Assert.Equal(0, ToolRun.Of("replan", ill, plan, "--publish", "--why", "again").Exit);
    }

    [Fact]
    public void The_next_quarter_keeps_what_was_granted_and_covered_in_the_one_before()
    {
        Accept();
        var before = Published;
        Assert.NotEmpty(before.Amendments);
        Assert.NotEmpty(before.Covers);
        Extend();
        Assert.Equal(before.Amendments, Published.Amendments);
        Assert.Equal(before.Covers, Published.Covers);
    }

    [Fact]
    public void Whoever_is_certified_within_the_horizon_commands_in_one_that_begins_then()
    {
        const string Record = "stage: reverse-shadowing, training: [ { on: 2027-02-10, signOff: reverse-shadowing, by: Jane Lead } ]";
        var trained = Text.Replace("rotations:", $"  - {{ id: zoe, department: eng, {Record} }}\nrotations:", StringComparison.Ordinal) + "\nladder: { signers: [ Jane Lead ] }\n";
        var whole = here.Write("whole.yaml", trained);
        var later = here.Write("later.yaml", trained.Replace("from: 2027-01-04", "from: 2027-02-15", StringComparison.Ordinal).Replace(Record, "stage: certified", StringComparison.Ordinal));
        var before = Published.Assignments;
        var early = ToolRun.Of("replan", whole, plan, "--out", here["none"]);
        Assert.Equal(2, early.Exit);
        Assert.Contains("from the future", early.Error, StringComparison.Ordinal);
        Assert.Equal(0, ToolRun.Of("replan", later, plan, "--publish").Exit);
        Assert.Contains(Published.Assignments, a => a.Responder == "zoe");
        Assert.Equal(before.Take(6), Published.Around);
        Assert.Equal(before.Count, Published.Around.Count + Published.Assignments.Count);
        Assert.Equal(0, ToolRun.Of("check", later, plan).Exit);
    }

    [Fact]
    public void What_was_served_is_not_planned_afresh()
    {
        var past = here.Write("past.yaml", Text.Replace("from: 2027-01-04, to: 2027-03-28", "from: 2026-10-05, to: 2026-12-27", StringComparison.Ordinal));
        Assert.Equal(0, ToolRun.Of("plan", past, "--out", here["gone"]).Exit);
        Assert.Equal(0, ToolRun.Of("publish", past, here["gone/plan.json"], "--out", here["gone"]).Exit);
        var ill = here.Write("ill.yaml", File.ReadAllText(past).Replace("{ id: ana,", "{ id: ana, unavailable: [ 2026-10-05/2026-10-25 ],", StringComparison.Ordinal));
        Assert.Equal(0, ToolRun.Of("plan", ill, "--out", here["gone"], "--fresh").Exit);
        var draft = File.ReadAllBytes(here["gone/plan.json"]);
        var run = ToolRun.Of("publish", ill, here["gone/plan.json"], "--out", here["gone"]);
        Assert.Equal(1, run.Exit);
        Assert.Contains("the past stays as it was", run.Error, StringComparison.Ordinal);
        Assert.Equal(draft, File.ReadAllBytes(here["gone/plan.json"]));
    }

    /// <summary>Time off for ana is granted, and somebody covers a week; both are published.</summary>
    void Accept()
    {
        var off = ToolRun.Of("request", first, plan, "--person", "ana", "--off", "2027-03-15/2027-03-16", "--accept", "--publish");
        Assert.Equal("", off.Error.Split('\n').FirstOrDefault(l => l.StartsWith("Nothing", StringComparison.Ordinal)) ?? "");
        Assert.NotEmpty(Published.Amendments);
        // With rest for a week, three people cannot cover each other.
        var easy = here.Write("easy.yaml", Text.Replace("rest: P7D", "rest: PT0H", StringComparison.Ordinal));
        var (seat, others) = (Published.Assignments[3], new[] { "ana", "ben", "cleo" }.Where(p => p != Published.Assignments[3].Responder));
        string At(int hours) => $"{seat.Start.Plus(Duration.FromHours(hours)):uuuu-MM-dd'T'HH:mm'Z'}";
        Assert.Equal(0, ToolRun.Of("cover", easy, plan, "--shift", seat.Shift, "--role", "commander", "--from", At(1), "--to", At(3), "--take", others.First(), "--publish").Exit);
    }

    [Fact]
    public void The_notice_of_the_file_freezes_and_makes_urgent()
    {
        var company = RotationFile.TryRead(first).Company!;
        Assert.Equal(Period.FromDays(21), company.Notice);
        var wrong = here.Write("wrong.yaml", Text.Replace("P21D", "-P1D", StringComparison.Ordinal));
        var refused = ToolRun.Of("plan", wrong, "--out", here["wrong"]);
        Assert.Equal(2, refused.Exit);
        Assert.Contains("notice", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_may_be_another_folder_and_is_none_that_nobody_knows()
    {
        var store = $"file:{here["kept"]}";
        Assert.Equal(0, ToolRun.Of("publish", first, here["draft/plan.json"], "--store", store, "--out", here["shown"]).Exit);
        Assert.True(File.Exists(here["kept/plan.json"]));
        Assert.True(File.Exists(here["shown/report.html"]));
        Assert.False(File.Exists(here["shown/plan.json"]));
        var ill = here.Write("ill.yaml", Text.Replace("{ id: ana,", "{ id: ana, unavailable: [ 2027-02-01/2027-02-28 ],", StringComparison.Ordinal));
        Assert.Equal(0, ToolRun.Of("replan", ill, store, "--publish", "--store", here["kept"]).Exit);
        Assert.Equal(2, PlanFile.ReadPublished(here["kept/plan.json"]).Plan!.Revision);
        var refused = ToolRun.Of("publish", first, plan, "--store", "mysql:plans.db");
        Assert.Equal(1, refused.Exit);
        Assert.Contains("DIR or file:DIR", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020-01-01T00:00Z", 0)]
    [InlineData("2040-01-01T00:00Z", 0)]
    public void Before_the_horizon_all_may_change_and_after_it_nothing(string asOf, int exit)
    {
        var ill = here.Write("ill.yaml", Text.Replace("{ id: ana,", "{ id: ana, unavailable: [ 2027-02-01/2027-02-28 ],", StringComparison.Ordinal));
        var run = ToolRun.Of("replan", ill, plan, "--as-of", asOf, "--out", here["proposal"]);
        Assert.Equal(exit, run.Exit);
        Assert.Equal(asOf.StartsWith("2040", StringComparison.Ordinal), run.Out.Contains("No seat changes.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ \"formatVersion\": 1, \"assignments\": [", 2)]
    [InlineData("", 2)]
    [InlineData("{ \"formatVersion\": 99, \"assignments\": [] }", 2)]
    public void What_cannot_be_read_is_neither_published_nor_changed(string text, int exit)
    {
        var (broken, before) = (here.Write("broken.json", text), File.ReadAllBytes(plan));
        foreach (var run in new[] { ToolRun.Of("publish", first, broken, "--out", here["out"]), ToolRun.Of("replan", first, broken, "--publish", "--store", here["out"]) })
        {
            Assert.Equal(exit, run.Exit);
            Assert.Contains("broken.json", run.Error, StringComparison.Ordinal);
        }
        Assert.Equal(before, File.ReadAllBytes(plan));
    }

    [Fact]
    public void A_plan_with_somebody_unknown_is_not_published()
    {
        var before = File.ReadAllBytes(plan);
        var edited = here.Write("edited.json", File.ReadAllText(here["draft/plan.json"]).Replace("\"responder\":\"ana\",\"start\"", "\"responder\":\"nobody\",\"start\"", StringComparison.Ordinal));
        Assert.Contains("nobody", File.ReadAllText(edited), StringComparison.Ordinal);
        var run = ToolRun.Of("publish", first, edited, "--out", here["out"]);
        Assert.NotEqual(0, run.Exit);
        Assert.Contains("nobody", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(plan));
    }

    [Fact]
    public void A_plan_of_another_company_is_not_published()
    {
        var before = File.ReadAllBytes(plan);
        var other = here.Write("other.yaml", Text.Replace("name: T", "name: U", StringComparison.Ordinal));
        var run = ToolRun.Of("publish", other, here["draft/plan.json"], "--out", here["out"]);
        Assert.Equal(2, run.Exit);
        Assert.Contains("another company", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(plan));
    }
}
