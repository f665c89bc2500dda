using System.Text.Json;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

/// <summary>The commands <c>why</c> and <c>diff</c>.</summary>
public sealed class WhyCommandTests : IDisposable
{
    const string File = """
        name: T
        horizon: { from: 2027-01-04, to: 2027-03-28 }
        timeZone: UTC
        departments: [ { id: eng } ]
        responders:
          - { id: a, department: eng, stage: certified }
          - { id: b, department: eng, stage: certified, unavailable: [ { when: 2027-01-11, why: canary } ] }
          - { id: c, department: eng, stage: certified }
        rotations:
          - id: command
            handoff: { every: week, on: Monday, at: "09:00" }
            roles: [ { id: commander } ]
            rules: { rest: P7D }
        """;

    const string Before = "2026-12-01T00:00Z";

    readonly TempDirectory here = new();
    readonly string file, plan;

    public WhyCommandTests()
    {
        file = here.Write("team.yaml", File);
        Assert.Equal(0, ToolRun.Of("plan", file, "--out", here["out"]).Exit);
        plan = here["out/plan.json"];
    }

    public void Dispose() => here.Dispose();

    ToolRun Why(params string[] more) => ToolRun.Of(["why", file, plan, "--as-of", Before, .. more]);

    [Fact]
    public void A_person_is_told_load_share_counts_bounds_and_the_price_of_one_seat_less()
    {
        var run = Why("--person", "a");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains("a carries ", run.Out, StringComparison.Ordinal);
        Assert.Contains("in 4 seats (672 h of real time)", run.Out, StringComparison.Ordinal);
        Assert.Contains("4 weekends (4)", run.Out, StringComparison.Ordinal);
        Assert.Contains("rule 'rest'", run.Out, StringComparison.Ordinal);
        Assert.Contains("With one seat less for a (command/2027-", run.Out, StringComparison.Ordinal);
        Assert.Contains("With a rest of 5 days instead of 7, ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_figures_that_the_sentences_have()
    {
        using var json = JsonDocument.Parse(Why("--person", "a", "--json").Out);
        var reasons = json.RootElement.GetProperty("reasons");
        Assert.Equal(4, reasons.GetProperty("load").GetProperty("seats").GetInt32());
        Assert.Equal(reasons.GetProperty("load").GetProperty("share").GetProperty("total").GetInt64() / 60.0,
            reasons.GetProperty("slices").EnumerateArray().Sum(s => s.GetProperty("share").GetDouble()), 6);
        Assert.Equal("worst-excess", json.RootElement.GetProperty("proof").GetProperty("id").GetString());
    }

    [Fact]
    public void A_shift_tells_everybody_else_and_never_why_somebody_is_away()
    {
        var holder = PlanFile.ReadPublished(plan).Plan!.Assignments.Single(a => a.Shift == "command/2027-01-11").Responder;
        var run = Why("--shift", "command/2027-01-11", "--role", "commander");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains($"{holder} holds it.", run.Out, StringComparison.Ordinal);
        Assert.Contains("Not b: is on time off (rule 'time off').", run.Out, StringComparison.Ordinal);
        foreach (var asked in new[] { Why("--shift", "command/2027-01-11"), Why("--shift", "command/2027-01-11", "--json"), Why("--person", "a"), Why("--person", "a", "--json") })
            Assert.DoesNotContain("canary", asked.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_is_planned_with_and_without()
    {
        using var json = JsonDocument.Parse(Why("--rule", "rest", "--rotation", "command", "--seconds", "1", "--json").Out);
        Assert.Equal("rest", json.RootElement.GetProperty("rule").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("with").GetProperty("unfilledRequired").GetInt32());
        Assert.Equal(3, json.RootElement.GetProperty("people").GetInt32());
    }

    [Theory]
    [InlineData("Maybe 'rest'", "--rule", "rets")]
    [InlineData("always holds", "--rule", "eligibility")]
    [InlineData("There is no rotation 'comand'. Maybe 'command'", "--rule", "rest", "--rotation", "comand")]
    [InlineData("nobody", "--person", "nobody")]
    [InlineData("command/1999-01-04", "--shift", "command/1999-01-04")]
    [InlineData("Maybe 'commander'", "--shift", "command/2027-01-11", "--role", "comander")]
    public void What_is_not_there_exits_2_and_says_what_may_be_meant(string told, params string[] more)
    {
        var run = Why(more);
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--person", "a", "--shift", "command/2027-01-11")]
    [InlineData("--person", "a", "--role", "commander")]
    [InlineData("--person", "a", "--seconds", "3")]
    [InlineData("--shift", "command/2027-01-11", "--rotation", "command")]
    public void Questions_that_do_not_go_together_exit_1(params string[] more) => Assert.Equal(1, Why(more).Exit);

    [Fact]
    public void Diff_tells_by_person_who_gives_up_what_and_who_takes_it()
    {
        var holder = PlanFile.ReadPublished(plan).Plan!.Assignments.Single(a => a.Shift == "command/2027-02-15").Responder;
        var free = here.Write("free.yaml", File.Replace("{ rest: P7D }", "{ }", StringComparison.Ordinal));
        var taker = new[] { "a", "b", "c" }.First(p => p != holder);
        Assert.Equal(0, ToolRun.Of("cover", free, plan, "--as-of", Before, "--shift", "command/2027-02-15", "--role", "commander", "--take", taker, "--out", here["covered"]).Exit);
        var diff = ToolRun.Of("diff", plan, here["covered/plan.json"]);
        Assert.Contains($"{holder} gives up command/2027-02-15 (commander).", diff.Out, StringComparison.Ordinal);
        Assert.Contains($"{taker} takes command/2027-02-15 (commander).", diff.Out, StringComparison.Ordinal);
        Assert.Contains("1 seat changes hands.", diff.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_tells_of_a_part_of_the_last_shift_that_it_is_a_part()
    {
        const string Last = "command/2027-03-22";
        var holder = PlanFile.ReadPublished(plan).Plan!.Assignments.Single(a => a.Shift == Last).Responder;
        var free = here.Write("free.yaml", File.Replace("{ rest: P7D }", "{ }", StringComparison.Ordinal));
        var taker = new[] { "a", "b", "c" }.First(p => p != holder);
        Assert.Equal(0, ToolRun.Of("cover", free, plan, "--as-of", Before, "--shift", Last, "--role", "commander",
            "--from", "2027-03-24T09:00", "--to", "2027-03-25T09:00", "--take", taker, "--out", here["covered"]).Exit);
        var diff = ToolRun.Of("diff", plan, here["covered/plan.json"]);
        Assert.Contains($"{taker} takes a part of {Last} (commander).", diff.Out, StringComparison.Ordinal);
        Assert.Contains($"{Last} (a part)", diff.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_leaves_out_what_only_one_horizon_reaches_and_refuses_another_company()
    {
        var longer = here.Write("longer.yaml", File.Replace("to: 2027-03-28", "to: 2027-04-04", StringComparison.Ordinal));
        Assert.Equal(0, ToolRun.Of("plan", longer, "--out", here["longer"]).Exit);
        var diff = ToolRun.Of("diff", plan, here["longer/plan.json"]);
        Assert.Contains("1 seat that only the later plan reaches is left out.", diff.Out, StringComparison.Ordinal);
        var other = here.Write("other.yaml", File.Replace("name: T", "name: Another", StringComparison.Ordinal));
        Assert.Equal(0, ToolRun.Of("plan", other, "--out", here["other"]).Exit);
        var refused = ToolRun.Of("diff", plan, here["other/plan.json"]);
        Assert.Equal((2, ""), (refused.Exit, refused.Out));
        Assert.Contains("two companies", refused.Error, StringComparison.Ordinal);
    }
}
