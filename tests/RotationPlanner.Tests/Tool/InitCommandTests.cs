using RotationPlanner.Interchange;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

public class InitCommandTests
{
    [Fact]
    public void The_starter_file_can_be_planned_as_it_is()
    {
        using var here = new TempDirectory();
        Assert.Equal(0, ToolRun.Of("init", here["new"]).Exit);
        Assert.Equal(RotationFile.Schema, File.ReadAllText(here["new/rotation.schema.json"]));
        var run = ToolRun.Of("plan", here["new/rotation.yaml"], "--out", here["out"], "--reproducible");
        Assert.Equal(0, run.Exit);
        Assert.StartsWith("Balances begin at zero: ", Assert.Single(run.Error.Trim().Split('\n')),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_there_is_left_as_it_is()
    {
        using var here = new TempDirectory();
        here.Write("rotation.yaml", "mine");
        var run = ToolRun.Of("init", here.Path);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Equal("mine", File.ReadAllText(here["rotation.yaml"]));
        Assert.Equal([here["rotation.yaml"]], Directory.GetFileSystemEntries(here.Path));
    }
}
