using System.Text.Json;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

public sealed class CheckCommandTests : IDisposable
{
    readonly TempDirectory here = new();
    readonly string file;
    readonly string plan;

    public CheckCommandTests()
    {
        file = here.Write("rotation.yaml", SmallFile.Text(people: "ben, cleo, dan"));
        Assert.Equal(0, ToolRun.Of("plan", file, "--out", here["out"], "--seconds", "0.5").Exit);
        plan = here["out/plan.json"];
    }

    public void Dispose() => here.Dispose();

    [Fact]
    public void A_sound_plan_exits_0()
    {
        var run = ToolRun.Of("check", file, plan);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains("No violations", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_where_one_person_does_everything_exits_4_and_names_rule_and_person()
    {
        OnePersonDoesAll();
        var run = ToolRun.Of("check", file, plan);
        Assert.Equal((4, ""), (run.Exit, run.Error));
        Assert.Contains("rest: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("ben", run.Out, StringComparison.Ordinal);
        Assert.Contains("2027-01-", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_lists_the_violations()
    {
        OnePersonDoesAll();
        var run = ToolRun.Of("check", file, plan, "--json");
        Assert.Equal(4, run.Exit);
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal("rest", json.RootElement.GetProperty("violations")[0].GetProperty("rule").GetString());
    }

    [Fact]
    public void A_demand_that_cannot_be_met_exits_3_when_planned_and_0_when_checked()
    {
        var asking = here.Write("asking.yaml", SmallFile.Text(people: "ben, cleo").Replace("  - id: engineering", "  - id: engineering\n  - { id: hr, share: { min: 15% } }", StringComparison.Ordinal));
        var planned = ToolRun.Of("plan", asking, "--out", here["asked"], "--seconds", "0.5");
        Assert.Equal(3, planned.Exit);
        Assert.Contains("Not met: department share: hr carries 0 % of the load from 2027-01-04 to 2027-01-31, at least 15 % are asked: it lends nobody.", planned.Error, StringComparison.Ordinal);
        var run = ToolRun.Of("check", asking, here["asked/plan.json"]);
        Assert.Equal(0, run.Exit);
        Assert.Contains("1 demand is not met, which is no violation:", run.Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(ToolRun.Of("check", asking, here["asked/plan.json"], "--json").Out);
        Assert.Equal(0.15, json.RootElement.GetProperty("unmet")[0].GetProperty("asked").GetDouble());
        Assert.Empty(json.RootElement.GetProperty("violations").EnumerateArray());
    }

    [Fact]
    public void Notes_are_told_and_written()
    {
        var odd = here.Write("odd.yaml", SmallFile.Text(people: "ben, cleo, zed").Replace("name: \"zed\", department: engineering, timeZone: Europe/London, stage: certified", "name: zed, department: engineering", StringComparison.Ordinal));
        var run = ToolRun.Of("plan", odd, "--out", here["odd"], "--seconds", "0.5");
        Assert.Equal(0, run.Exit);
        Assert.Contains("Note: zed can hold no seat in this plan: no stage is given", run.Error,
            StringComparison.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllText(here["odd/plan.json"]));
        Assert.Equal("people", json.RootElement.GetProperty("notes")[0].GetProperty("about").GetString());
    }

    [Fact]
    public void A_malformed_plan_exits_2()
    {
        var run = ToolRun.Of("check", file, here.Write("bad.json", """{"formatVersion":1}"""));
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains("assignments", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_and_feeds_render_the_same_again()
    {
        Assert.Equal(0, ToolRun.Of("report", file, plan, "--out", here["again.html"]).Exit);
        Assert.Equal(File.ReadAllText(here["out/report.html"]), File.ReadAllText(here["again.html"]));
        Assert.Equal(0, ToolRun.Of("feeds", file, plan, "--out", here["again"]).Exit);
        Assert.Equal(File.ReadAllText(here["out/feeds/people/ben.ics"]),
            File.ReadAllText(here["again/people/ben.ics"]));
    }

    [Fact]
    public void A_plan_of_another_horizon_is_not_rendered()
    {
        var other = here.Write("other.yaml", SmallFile.Text(people: "ben, cleo, dan", weeks: 2));
        var run = ToolRun.Of("report", other, plan, "--out", here["none.html"]);
        Assert.Equal(2, run.Exit);
        Assert.Contains("assignments[2].shift", run.Error, StringComparison.Ordinal);
        // Said once, however many assignments are of another company.
        Assert.Contains("nor those of 1 other assignments of 4", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 problem.", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(here["none.html"]));
    }

    void OnePersonDoesAll()
    {
        var text = File.ReadAllText(plan);
        foreach (var other in new[] { "cleo", "dan" })
            text = text.Replace(
                $"\"responder\":\"{other}\",\"start\"", "\"responder\":\"ben\",\"start\"", StringComparison.Ordinal);
        File.WriteAllText(plan, text);
    }
}
