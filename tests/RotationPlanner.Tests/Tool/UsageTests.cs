using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

public class UsageTests
{
    [Theory]
    [InlineData()]
    [InlineData("fly")]
    [InlineData("plan")]
    [InlineData("plan", "a.yaml", "b.yaml")]
    [InlineData("plan", "a.yaml", "--bogus")]
    [InlineData("plan", "a.yaml", "--seconds", "0")]
    [InlineData("plan", "a.yaml", "--seconds", "-1")]
    [InlineData("plan", "a.yaml", "--seconds", "86401")]
    [InlineData("plan", "a.yaml", "--seconds", "NaN")]
    [InlineData("plan", "a.yaml", "--seconds", "soon")]
    [InlineData("plan", "a.yaml", "--seed", "1.5")]
    [InlineData("check", "a.yaml")]
    public void Wrong_usage_exits_1_with_the_usage_on_stderr(params string[] args)
    {
        var run = ToolRun.Of(args);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("Usage:", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan", "none.yaml")]
    [InlineData("check", "none.yaml", "none.json")]
    [InlineData("report", "none.yaml", "none.json")]
    [InlineData("feeds", "none.yaml", "none.json")]
    public void A_missing_file_exits_1_and_is_named(params string[] args)
    {
        var run = ToolRun.Of(args);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("none.yaml", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_instead_of_a_file_exits_1()
    {
        using var here = new TempDirectory();
        var run = ToolRun.Of("plan", here.Path);
        Assert.Equal(1, run.Exit);
        Assert.Contains("is a directory", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_goes_to_stdout_and_exits_0()
    {
        var run = ToolRun.Of("--help");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        foreach (var command in new[] { "init", "plan", "check", "report", "feeds" }) Assert.Contains($"  {command} ", run.Out, StringComparison.Ordinal);
    }
}
