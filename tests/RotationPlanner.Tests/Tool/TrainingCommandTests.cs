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

    [Fact]
    public void The_bench_is_told_in_sentences_and_tables_that_hold_no_colour()
    {
        var file = here.Write("rotation.yaml", Text);
        var run = ToolRun.Of("training", file, "--forecast", "--attrition", "50", "--confidence", "90");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.DoesNotContain('\u001b', run.Out);
        // One week on and one of rest takes two; ana and ben are certified.
        Assert.Contains("2 people may command: engineering 2.", run.Out, StringComparison.Ordinal);
        Assert.Contains("The fewest with which the rotation keeps its rules and policies until 28 February 2027: 2 (engineering 2).", run.Out, StringComparison.Ordinal);
        // A long line is broken between words.
        Assert.Matches(@"That\s+1\s+will\s+not\s+do,\s+whatever\s+the\s+mix\s+of\s+departments,\s+of\s+those\s+who\s+are\s+free\s+least,\s+is\s+proved\.", run.Out);
        Assert.Contains("One fewer would do without this rule: rest", run.Out, StringComparison.Ordinal);
        Assert.Matches("At 50 % a year the chance falls to 2[0-9.]+ % in Dec 2027.", run.Out);
        Assert.Contains("cleo", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bench_as_json_has_every_month_and_every_step()
    {
        var file = here.Write("rotation.yaml", Text);
        var run = ToolRun.Of("training", file, "--forecast", "--attrition", "50", "--json");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        using var json = JsonDocument.Parse(run.Out);
        var attrition = json.RootElement.GetProperty("attrition")[0];
        Assert.Equal(0.5, attrition.GetProperty("rate").GetDouble());
        Assert.True(attrition.GetProperty("isSettled").GetBoolean());
        Assert.Equal(12, attrition.GetProperty("months").GetArrayLength());
        Assert.Equal("2027-01-31", attrition.GetProperty("months")[0].GetProperty("to").GetString());
        Assert.Equal(3, attrition.GetProperty("months")[0].GetProperty("distribution").GetArrayLength());
        Assert.Equal("cleo", attrition.GetProperty("gaps")[0].GetProperty("responder").GetString());
        Assert.Equal("reverseShadow", attrition.GetProperty("gaps")[0].GetProperty("steps")[0].GetProperty("kind").GetString());
        Assert.Equal(2, json.RootElement.GetProperty("smallest").GetInt32());
    }

    [Theory]
    [InlineData("--attrition", "101")]
    [InlineData("--attrition", "-1")]
    [InlineData("--attrition", "10,,20")]
    [InlineData("--attrition", "10,10")]
    [InlineData("--attrition", "much")]
    [InlineData("--confidence", "0")]
    [InlineData("--confidence", "100")]
    [InlineData("--confidence", "-5")]
    [InlineData("--confidence", "sure")]
    public void A_rate_or_a_chance_outside_its_range_exits_1(string option, string value)
    {
        var run = ToolRun.Of("training", here.Write("rotation.yaml", Text), "--forecast", option, value);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains($"{option} must be", run.Error, StringComparison.Ordinal);
        Assert.Contains($"'{value}'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_belongs_to_the_forecast_is_not_passed_over_without_it()
    {
        var file = here.Write("rotation.yaml", Text);
        Assert.Contains("--attrition goes with --forecast.", ToolRun.Of("training", file, "--attrition", "10").Error, StringComparison.Ordinal);
        Assert.Contains("--confidence goes with --forecast.", ToolRun.Of("training", file, "--confidence", "90").Error, StringComparison.Ordinal);
        Assert.Equal(1, ToolRun.Of("training", file, "--forecast", "--add", here["none.csv"]).Exit);
    }

    [Fact]
    public void A_file_without_commanders_seats_exits_2_with_advice()
    {
        var run = ToolRun.Of("training", here.Write("rotation.yaml", SmallFile.Text(roles: "- { id: liaison, needs: trained }")), "--forecast");
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains("there is no bench of commanders", run.Error, StringComparison.Ordinal);
        Assert.Contains("Maybe ", run.Error, StringComparison.Ordinal);
    }
}
