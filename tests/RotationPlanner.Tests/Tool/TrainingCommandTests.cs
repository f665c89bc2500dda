using System.Text.Json;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

public sealed class TrainingCommandTests : IDisposable
{
    const string Roles = "- { id: commander, needs: certified }\n      - { id: shadow, for: trainees, seats: 0-1 }";

    readonly TempDirectory here = new();

    public void Dispose() => here.Dispose();

    static string Text => SmallFile.Text(roles: Roles, weeks: 8)
        .Replace("id: cleo, name: \"cleo\", department: engineering, timeZone: Europe/London, stage: certified", "id: cleo, name: \"cleo\", department: engineering, timeZone: Europe/London, stage: reverse-shadowing", StringComparison.Ordinal)
        .Replace("id: dan, name: \"dan\", department: engineering, timeZone: Europe/London, stage: certified",
            "id: dan, name: \"dan\", department: engineering, timeZone: Europe/London", StringComparison.Ordinal);

    [Fact]
    public void Without_a_plan_standings_and_needs_are_told()
    {
        var run = ToolRun.Of("training", here.Write("rotation.yaml", Text));
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Matches("cleo +reverse-shadowing +7 days of reverse-shadowing and a sign-off", run.Out);
        Assert.Matches(@"dan +candidate +a sign-off, then 2 incidents to observe, \.\.\.", run.Out);
        Assert.Matches("engineering +1 candidate, 1 reverse-shadowing, 2 certified", run.Out);
        Assert.DoesNotContain("By the plan", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Who may lead", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_plan_there_are_dates_and_the_forecast()
    {
        var file = here.Write("rotation.yaml", Text);
        Assert.Equal(0, ToolRun.Of("plan", file, "--out", here["out"], "--seconds", "2").Exit);
        var run = ToolRun.Of("training", file, here["out/plan.json"]);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Matches(@"cleo +reverse-shadowing +7 days of reverse-shadowing and a sign-off +certified \d+ (Jan|Feb|Mar)", run.Out);
        Assert.Contains("Who may lead, end of", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"of them graduates +[01] +1", run.Out);

        using var json = JsonDocument.Parse(ToolRun.Of("training", file, here["out/plan.json"], "--json").Out);
        var cleo = json.RootElement.GetProperty("people").EnumerateArray()
            .Single(p => p.GetProperty("responder").GetString() == "cleo");
        Assert.Equal("certified", cleo.GetProperty("planned")[0].GetProperty("rung").GetString());
        Assert.Equal(3, json.RootElement.GetProperty("pool").EnumerateArray().Last().GetProperty("commanders")
            .GetInt32());
    }

    [Fact]
    public void Piped_output_has_no_escape_codes_and_a_name_cannot_bring_any()
    {
        var run = ToolRun.Of("training", here.Write("rotation.yaml", Text));
        Assert.DoesNotContain('\u001b', run.Out);
        Assert.Contains("Ana [red]:bomb:[/] <script>\\u001B[31m", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_alone_is_on_stdout_when_asked_for()
    {
        var run = ToolRun.Of("training", here.Write("rotation.yaml", Text), "--json");
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal("", run.Error);
        Assert.Equal(["candidate", "observing"], json.RootElement.GetProperty("rungs").EnumerateArray().Take(2)
            .Select(r => r.GetString()));
        var needs = json.RootElement.GetProperty("people").EnumerateArray()
            .Single(p => p.GetProperty("responder").GetString() == "dan").GetProperty("needs");
        Assert.Equal(6, needs.GetArrayLength());
        Assert.Empty(json.RootElement.GetProperty("pool").EnumerateArray());
    }

    [Fact]
    public void A_plan_of_another_company_exits_2_and_a_missing_file_1()
    {
        var file = here.Write("rotation.yaml", Text);
        Assert.Equal(0, ToolRun.Of("plan", file, "--out", here["out"], "--seconds", "0.5").Exit);
        var other = here.Write("other.yaml", Text.Replace("id: command", "id: other", StringComparison.Ordinal));
        var run = ToolRun.Of("training", other, here["out/plan.json"]);
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains("no such shift", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, ToolRun.Of("training", here["none.yaml"]).Exit);
        Assert.Equal(1, ToolRun.Of("training", file, here["none.json"]).Exit);
    }
}
