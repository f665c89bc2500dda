using System.Text.Json;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

public sealed class BuyInCommandTests : IDisposable
{
    readonly TempDirectory here = new();

    public void Dispose() => here.Dispose();

    string File(string buyIn = "") => here.Write("rotation.yaml", SmallFile.Text()
        .Replace("  - id: engineering\n", "  - id: engineering\n  - { id: support, name: Support" + buyIn + " }\n", StringComparison.Ordinal)
        .Replace("id: dan, name: \"dan\", department: engineering", "id: dan, name: \"dan\", department: support", StringComparison.Ordinal));

    [Fact]
    public void The_page_is_printed_and_written_from_a_plan()
    {
        var file = File();
        Assert.Equal(0, ToolRun.Of("plan", file, "--out", here["out"], "--seconds", "1").Exit);
        var run = ToolRun.Of("buyin", file, "--department", "support", "--plan", here["out/plan.json"], "--out", here["page.html"], "--seconds", "1");
        Assert.Equal(0, run.Exit);
        Assert.Contains("a request to Support", run.Out, StringComparison.Ordinal);
        Assert.Matches("Support is asked for 168 hours of 1 person", run.Out);
        Assert.Matches(@"dan +168 +168", run.Out);
        Assert.DoesNotContain("\u001b", run.Out, StringComparison.Ordinal);
        Assert.Contains("page.html", run.Error, StringComparison.Ordinal);
        Assert.Contains("Support is asked for 168 hours", System.IO.File.ReadAllText(here["page.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_figures_of_both_plans()
    {
        using var json = JsonDocument.Parse(ToolRun.Of("buyin", File(), "--department", "support", "--seconds", "1", "--json").Out);
        var root = json.RootElement;
        Assert.Equal(168, root.GetProperty("people")[0].GetProperty("hours").GetDouble());
        Assert.True(root.GetProperty("without").GetProperty("othersMean").GetDouble() > root.GetProperty("with").GetProperty("othersMean").GetDouble());
    }

    [Fact]
    public void A_department_that_is_not_there_and_a_plan_without_it_are_told()
    {
        var run = ToolRun.Of("buyin", File(), "--department", "suport");
        Assert.Equal(2, run.Exit);
        Assert.Contains("Maybe 'support'", run.Error, StringComparison.Ordinal);
        var file = File(", buyIn: { by: VP, since: 2026-01-01, withdrawn: 2026-12-01 }");
        Assert.Contains(ToolRun.Of("plan", file, "--out", here["out"], "--seconds", "1").Exit, new[] { 0, 3 });
        run = ToolRun.Of("buyin", file, "--department", "support", "--plan", here["out/plan.json"]);
        Assert.Equal(2, run.Exit);
        Assert.Contains("Maybe leave --plan out", run.Error, StringComparison.Ordinal);
    }
}
