using System.Text.Json;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

public sealed class ExplainCommandTests : IDisposable
{
    readonly TempDirectory here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public void One_person_who_must_rest_cannot_serve_every_week_exit_3()
    {
        var run = ToolRun.Of("explain", here.Write("rotation.yaml", SmallFile.Text(people: "ben")));
        Assert.Equal((3, ""), (run.Exit, run.Error));
        Assert.Contains("rest: ben", run.Out, StringComparison.Ordinal);
        Assert.Contains("command/2027-01-", run.Out, StringComparison.Ordinal);
        Assert.Contains("shorten the rest: ben", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_company_that_can_be_covered_exits_0()
    {
        var run = ToolRun.Of("explain", here.Write("rotation.yaml", SmallFile.Text(people: "ben, cleo")));
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains("Nothing impossible was found", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_says_the_same_for_scripts()
    {
        var run = ToolRun.Of("explain", here.Write("rotation.yaml", SmallFile.Text(people: "ben")), "--json");
        using var json = JsonDocument.Parse(run.Out);
        Assert.True(json.RootElement.GetProperty("impossible").GetBoolean());
        Assert.True(json.RootElement.GetProperty("minimal").GetBoolean());
        Assert.NotEmpty(json.RootElement.GetProperty("seats").EnumerateArray());
    }
}
