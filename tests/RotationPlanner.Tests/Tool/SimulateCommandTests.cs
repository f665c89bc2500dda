using System.Text.Json;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

/// <summary><c>simulate</c> on the command line.</summary>
public sealed class SimulateCommandTests : IDisposable
{
    readonly TempDirectory here = new();
    readonly string file, plan;

    public SimulateCommandTests()
    {
        file = here.Write("team.yaml", """
            name: T
            horizon: { from: 2027-01-04, to: 2027-03-28 }
            timeZone: UTC
            departments: [ { id: eng } ]
            responders:
              - { id: a, name: Ana, department: eng, stage: certified }
              - { id: b, name: Ben, department: eng, stage: certified }
            rotations:
              - id: command
                handoff: { every: week, on: Monday, at: "09:00" }
                roles: [ { id: commander } ]
            """);
        Assert.Equal(0, ToolRun.Of("plan", file, "--out", here["out"]).Exit);
        plan = here["out/plan.json"];
    }

    public void Dispose() => here.Dispose();

    [Fact]
    public void It_tells_what_people_live_through()
    {
        var run = ToolRun.Of("simulate", file, plan, "--rate", "4", "--minutes", "30", "--runs", "200");
        Assert.Equal(0, run.Exit);
        foreach (var said in new[] { "Ana", "Ben", "4 incidents a week", "google-sre-book", "the rest is luck", "200 runs" }) Assert.Contains(said, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_read_it_as_JSON_and_it_is_the_same_each_time()
    {
        var run = ToolRun.Of("simulate", file, plan, "--rate", "4", "--runs", "100", "--drop-out", "5%", "--json");
        Assert.Equal(run.Out, ToolRun.Of("simulate", file, plan, "--rate", "4", "--runs", "100", "--drop-out", "0.05", "--json").Out);
        var root = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal(2, root.GetProperty("people").GetArrayLength());
        Assert.True(root.GetProperty("people")[0].GetProperty("hours").GetProperty("mean").GetDouble() > 0);
        Assert.True(root.GetProperty("dropOuts").GetProperty("mean").GetDouble() > 0);
    }

    [Fact]
    public void A_history_is_fitted_and_what_is_left_out_is_told()
    {
        var rows = Enumerable.Range(0, 60).Select(i => $"2026-{1 + (i / 20):00}-{1 + (i % 20):00}T{i % 24:00}:00:00Z,2026-{1 + (i / 20):00}-{1 + (i % 20):00}T{i % 24:00}:45:00Z,{(i % 6 == 0 ? "maintenance" : "major")}\n");
        var past = here.Write("past.csv", "start,end,severity\n" + string.Concat(rows));
        var run = ToolRun.Of("simulate", file, plan, "--incidents", past, "--runs", "100");
        Assert.Equal(0, run.Exit);
        Assert.Contains("10 (severity maintenance)", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, ToolRun.Of("simulate", file, plan, "--incidents", past, "--severity", "sev0").Exit);
    }

    [Theory]
    [InlineData(1, "one of --incidents FILE and --rate N")]
    [InlineData(1, "--severity goes with", "--rate", "1", "--severity", "major")]
    [InlineData(1, "--minutes goes with", "--incidents", "x.csv", "--minutes", "5")]
    [InlineData(1, "There is no file", "--incidents", "x.csv")]
    [InlineData(1, "--rate must be", "--rate", "0")]
    [InlineData(1, "--runs must be", "--rate", "1", "--runs", "0")]
    [InlineData(1, "--drop-out must be", "--rate", "1", "--drop-out", "200%")]
    [InlineData(2, "There is no role 'captain'", "--rate", "1", "--role", "captain")]
    public void Wrong_use_is_told(int exit, string said, params string[] options)
    {
        var run = ToolRun.Of(["simulate", file, plan, .. options]);
        Assert.Equal(exit, run.Exit);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }
}
