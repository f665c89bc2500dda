using System.Text.Json.Nodes;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

/// <summary>Whatever is in a plan.json, and whatever moment is meant, the commands of a published plan end with an answer or an error.</summary>
public sealed class DamagedPlanTests : IDisposable
{
    const string Text = """
        name: T
        horizon: { from: 2027-01-04, to: 2027-02-28 }
        timeZone: UTC
        departments: [ { id: eng } ]
        responders:
          - { id: ana, department: eng, stage: certified }
          - { id: ben, department: eng, stage: certified }
          - { id: cleo, department: eng, stage: certified }
        rotations:
          - id: command
            handoff: { every: week, on: Monday, at: "09:00" }
            roles: [ { id: commander } ]
        """;

    static readonly Lazy<string> published = new(() =>
    {
        using var there = new TempDirectory();
        var file = there.Write("team.yaml", Text);
        Assert.Equal(0, ToolRun.Of("plan", file, "--out", there["draft"]).Exit);
        Assert.Equal(0, ToolRun.Of("publish", file, there["draft/plan.json"], "--out", there["out"]).Exit);
        return File.ReadAllText(there["out/plan.json"]);
    });

    readonly TempDirectory here = new();

    public void Dispose() => here.Dispose();

    /// <summary>What each command says of a plan; none may fail by itself.</summary>
    List<ToolRun> All(string company, string plan)
    {
        var (file, path) = (here.Write("team.yaml", company), here.Write("plan.json", plan));
        string[][] commands =
        [
            ["replan", file, path, "--out", here["replanned"]],
            ["cover", file, path, "--shift", "command/2027-02-01", "--role", "commander"],
            ["swap", file, path, "--give", "command/2027-02-01:commander"],
            ["swap", file, path, "--give", "command/2027-02-01:commander", "--take", "command/2027-02-08:commander", "--out", here["swapped"]],
            ["request", file, path, "--person", "ana", "--off", "2027-02-01/2027-02-08"],
            ["hours", file, path],
            ["why", file, path, "--shift", "command/2027-02-01"],
            ["check", file, path],
            ["notices", file, path, "--week", "2027-02-01"],
            ["feeds", file, path, "--out", here["feeds"]],
            ["report", file, path, "--contributions", "--from", "2027-01-01", "--to", "2027-03-01"],
            ["publish", file, path, "--out", here["out"]],
        ];
        var runs = commands.Select(c => ToolRun.Of(c)).ToList();
        Assert.All(runs, r => Assert.DoesNotContain("fault of rotation-planner", r.Error, StringComparison.Ordinal));
        return runs;
    }

    static string Edited(Action<JsonObject> edit)
    {
        var plan = JsonNode.Parse(published.Value)!.AsObject();
        edit(plan);
        return plan.ToJsonString();
    }

    static JsonNode Sessions(string more) => JsonNode.Parse(
        $$"""{ "events": [ { "id": "q", "kind": "tabletop", "start": "2027-01-06T10:00:00Z", "end": "2027-01-06T12:00:00Z", "facilitator": "ana", {{more}} } ], "steps": [], "obstacles": [] }""")!;

    [Fact]
    public void A_plan_may_leave_out_what_it_knows_of_training() =>
        Assert.All(All(Text, Edited(p => p["training"] = new JsonObject())), r => Assert.Equal(0, r.Exit));

    [Fact]
    public void A_session_of_an_older_file_knows_nobody_who_missed_it_and_may_name_strangers() =>
        Assert.NotEmpty(All(Text, Edited(p => p["training"] = Sessions("\"participants\": [ \"ghost\", \"ben\" ]"))));

    [Fact]
    public void A_session_without_a_name_is_told_with_its_place()
    {
        foreach (var list in new[] { "participants", "missed" })
            Assert.All(All(Text, Edited(p => p["training"] = Sessions($"\"participants\": [ \"ben\" ], \"{list}\": [ null ]".Replace("\"participants\": [ \"ben\" ], \"participants\"", "\"participants\"", StringComparison.Ordinal)))), r =>
            {
                Assert.Equal(2, r.Exit);
                Assert.Contains($"training.events[0].{list}[0]", r.Error, StringComparison.Ordinal);
            });
    }

    [Theory]
    [InlineData("end", "9999-12-31T23:59:59Z")]
    [InlineData("start", "-9998-01-01T00:00:00Z")]
    [InlineData("end", "2199-12-31T23:59:59Z")]
    public void A_seat_that_lasts_for_ages_is_told_with_its_place(string field, string at) =>
        Assert.All(All(Text, Edited(p => p["assignments"]![0]![field] = at)), r =>
        {
            Assert.Equal(2, r.Exit);
            Assert.Contains("assignments[0].end", r.Error, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("2028-01-01", "2027-01-01")]
    [InlineData("-9998-01-01", "9999-12-31")]
    public void A_horizon_that_cannot_be_is_told_with_its_place(string from, string to)
    {
        var plan = here.Write("plan.json", Edited(p => p["horizon"] = new JsonObject { ["from"] = from, ["to"] = to }));
        foreach (var command in new string[][] { ["show", plan], ["check", here.Write("team.yaml", Text), plan], ["diff", plan, plan], ["publish", here["team.yaml"], plan, "--out", here["out"]] })
        {
            var run = ToolRun.Of(command);
            Assert.Equal(2, run.Exit);
            Assert.Contains("horizon", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("role")]
    [InlineData("responder")]
    public void A_seat_of_somebody_or_something_unknown_is_no_fault(string field) =>
        Assert.NotEmpty(All(Text, Edited(p => p["assignments"]![4]![field] = "ghost")));

    [Fact]
    public void Whoever_has_left_the_company_swaps_with_nobody_and_stands_in_no_way()
    {
        var alone = string.Join('\n', Text.Split('\n').Where(l => !l.Contains("id: ben", StringComparison.Ordinal) && !l.Contains("id: cleo", StringComparison.Ordinal)));
        Assert.Contains(All(alone, published.Value), r => r.Error.Contains("is no longer in the company", StringComparison.Ordinal) || r.Out.Contains("is no longer in the company", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-9998-01-01T00:00Z")]
    [InlineData("9999-12-31T23:59Z")]
    public void A_moment_out_of_reach_is_a_wrong_argument(string at)
    {
        var (file, plan) = (here.Write("team.yaml", Text), here.Write("plan.json", published.Value));
        foreach (var command in new string[][] { ["replan", file, plan], ["requests", file, plan], ["hours", file, plan], ["notices", file, plan], ["request", file, plan, "--person", "ana", "--off", "2027-02-01/2027-02-03"] })
        {
            var run = ToolRun.Of([.. command, "--as-of", at]);
            Assert.Equal(2, run.Exit);
            Assert.Contains("--as-of", run.Error, StringComparison.Ordinal);
        }
        var week = ToolRun.Of("notices", file, plan, "--week", at[..at.IndexOf('T', StringComparison.Ordinal)]);
        Assert.Equal(2, week.Exit);
        Assert.Contains("--week", week.Error, StringComparison.Ordinal);
    }
}
