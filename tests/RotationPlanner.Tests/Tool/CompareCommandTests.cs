using System.Text.Json;
using RotationPlanner.Baselines;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange;
using RotationPlanner.Reporting;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

/// <summary><c>compare</c> on the command line.</summary>
public sealed class CompareCommandTests : IDisposable
{
    const string File = """
        name: T
        horizon: { from: 2027-01-04, to: 2027-03-28 }
        timeZone: UTC
        departments: [ { id: eng } ]
        responders:
          - { id: a, department: eng, stage: certified }
          - { id: b, department: eng, stage: certified }
          - { id: c, department: eng, stage: certified, unavailable: [ 2027-01-18/2027-01-22 ] }
        rotations:
          - id: command
            handoff: { every: week, on: Monday, at: "09:00" }
            roles: [ { id: commander } ]

        """;

    readonly TempDirectory here = new();
    readonly string file;

    public CompareCommandTests() => file = here.Write("team.yaml", File);

    public void Dispose() => here.Dispose();

    static Dictionary<string, JsonElement> Rosters(ToolRun run) =>
        JsonDocument.Parse(run.Out).RootElement.GetProperty("rosters").EnumerateArray().ToDictionary(r => r.GetProperty("id").GetString()!, r => r.Clone());

    [Fact]
    public void Every_way_is_a_row_and_ours_is_the_last()
    {
        var run = ToolRun.Of("compare", file);
        Assert.Equal(0, run.Exit);
        Assert.All(Baseline.All, way => Assert.Contains(way.Name, run.Out, StringComparison.Ordinal));
        Assert.Contains("Round robin breaks: time off 1", run.Out, StringComparison.Ordinal);
        Assert.Contains("The plan has no gap and breaks no rule", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_scripts_read_has_every_figure()
    {
        var rosters = Rosters(ToolRun.Of("compare", file, "--json", "--only", "round-robin", "--only", "longest-ago"));
        Assert.Equal(["round-robin", "longest-ago", "rotation-planner"], rosters.Keys);
        Assert.Equal(1, rosters["round-robin"].GetProperty("broken").GetProperty("time off").GetInt32());
        Assert.Equal(0, rosters["rotation-planner"].GetProperty("gaps").GetInt32());
        Assert.Equal(4, rosters["rotation-planner"].GetProperty("turns").GetProperty("command/commander").GetProperty("most").GetInt32());
    }

    [Fact]
    public void A_calendar_in_which_three_seats_are_changed_differs_in_just_these()
    {
        var plan = Planner.Plan(RotationFile.Load(file), new PlanOptions { WorkLimit = 50_000 });
        plan.WriteFeeds(here["feeds"]);
        var calendar = System.IO.File.ReadAllText(here["feeds/rotations/command.ics"]);
        // Three weeks of b, in which nobody is away, go to a.
        var events = calendar.Split("BEGIN:VEVENT");
        var changed = 0;
        for (var i = 1; i < events.Length && changed < 3; i++)
            if (events[i].Contains("SUMMARY:b:", StringComparison.Ordinal))
            {
                events[i] = events[i].Replace("SUMMARY:b:", "SUMMARY:a:", StringComparison.Ordinal);
                changed++;
            }
        Assert.Equal(3, changed);
        here.Write("real.ics", string.Join("BEGIN:VEVENT", events));
        PlanFile.Write(plan, here["plan.json"]);
        var rosters = Rosters(ToolRun.Of("compare", file, "--only", "none", "--with", here["real.ics"], "--with", here["plan.json"], "--json"));
        var (real, same) = (rosters["real.ics"], rosters["plan.json"]);
        Assert.Equal(0, real.GetProperty("gaps").GetInt32());
        Assert.Equal(7, real.GetProperty("turns").GetProperty("command/commander").GetProperty("most").GetInt32());
        Assert.Equal(1, real.GetProperty("turns").GetProperty("command/commander").GetProperty("fewest").GetInt32());
        Assert.Equal(3, real.GetProperty("worstExcessTurns").GetDouble() - same.GetProperty("worstExcessTurns").GetDouble(), 6);
        Assert.Equal(JsonValueKind.Null, real.GetProperty("changedByAbsence").ValueKind);
    }

    [Fact]
    public void The_page_is_written_where_it_is_asked_for()
    {
        var run = ToolRun.Of("compare", file, "--only", "round-robin", "--out", here["out/compare.html"]);
        Assert.Equal(0, run.Exit);
        Assert.Contains("Round robin", System.IO.File.ReadAllText(here["out/compare.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_of_a_roster_is_told_with_its_count_and_left_out()
    {
        here.Write("real.csv", "start,end,human\n2027-01-04T09:00:00Z,2027-01-11T09:00:00Z,a\n2027-01-11T09:00:00Z,2027-01-18T09:00:00Z,stranger\n2027-01-25T09:00:00Z,2027-01-18T09:00:00Z,b\n");
        var run = ToolRun.Of("compare", file, "--only", "none", "--with", here["real.csv"], "--role", "commander", "--json");
        Assert.Equal(0, run.Exit);
        Assert.Contains("stranger", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 seats are compared", run.Error, StringComparison.Ordinal);
        Assert.Equal(11, Rosters(run)["real.csv"].GetProperty("gaps").GetInt32());
    }

    [Fact]
    public void The_price_of_fairness_is_a_row_for_each_tolerance_and_data_for_scripts()
    {
        var wishing = here.Write("wishing.yaml", File.Replace("{ id: b, department: eng,", "{ id: b, department: eng, avoids: [ 2027-01-04/2027-02-14 ],", StringComparison.Ordinal));
        var run = ToolRun.Of("compare", wishing, "--only", "none", "--price", "--tolerances", "0h,246h", "--out", here["price.html"]);
        Assert.Equal(0, run.Exit);
        Assert.Contains("246 h", run.Out, StringComparison.Ordinal);
        Assert.Contains("as it is", run.Out, StringComparison.Ordinal);
        Assert.Contains("What wishes cost", System.IO.File.ReadAllText(here["price.html"]), StringComparison.Ordinal);
        var price = JsonDocument.Parse(ToolRun.Of("compare", wishing, "--only", "none", "--price", "--tolerances", "0h,246h", "--json").Out).RootElement.GetProperty("price");
        Assert.Equal(6, price.GetProperty("wishes").GetInt32());
        var points = price.GetProperty("points").EnumerateArray().ToList();
        Assert.Equal([0, 246], points.Select(p => p.GetProperty("toleranceHours").GetDouble()));
        Assert.True(points[1].GetProperty("honoured").GetDouble() >= points[0].GetProperty("honoured").GetDouble());
        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(ToolRun.Of("compare", wishing, "--only", "none", "--json").Out).RootElement.GetProperty("price").ValueKind);
    }

    [Fact]
    public void A_company_without_wishes_is_told_what_to_add() =>
        Assert.Contains("Maybe add `prefers` or `avoids`", ToolRun.Of("compare", file, "--only", "none", "--price").Out.ReplaceLineEndings(" "), StringComparison.Ordinal);

    [Theory]
    [InlineData(1, "--tolerances goes with --price", "--tolerances", "4h")]
    [InlineData(1, "--tolerances must be times", "--price", "--tolerances", "4h,soon")]
    [InlineData(1, "--tolerances must be times", "--price", "--tolerances=-4h")]
    [InlineData(1, "--tolerances must be times", "--price", "--tolerances", "4h,,8h")]
    [InlineData(2, "larger than the largest share", "--price", "--tolerances", "0h,3000h", "--only", "none")]
    [InlineData(1, "--only must be one of", "--only", "fairest")]
    [InlineData(1, "There is no file", "--with", "nothing.ics")]
    [InlineData(1, "--seconds", "--seconds", "0")]
    public void Wrong_use_is_told(int exit, string said, params string[] options)
    {
        var run = ToolRun.Of(["compare", file, .. options]);
        Assert.Equal(exit, run.Exit);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }
}
