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
    [InlineData("plan", "a.yaml", "--out", "")]
    [InlineData("simulate", "a.yaml", "plan.json", "--rate", "1", "--out", " ")]
    [InlineData("plan", "a.yaml", "--seconds", "0")]
    [InlineData("plan", "a.yaml", "--seconds", "-1")]
    [InlineData("plan", "a.yaml", "--seconds", "86401")]
    [InlineData("plan", "a.yaml", "--seconds", "NaN")]
    [InlineData("plan", "a.yaml", "--seconds", "soon")]
    [InlineData("plan", "a.yaml", "--seed", "1.5")]
    [InlineData("plan", "a.yaml", "--threads", "0")]
    [InlineData("plan", "a.yaml", "--threads", "-2")]
    [InlineData("show")]
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
    [InlineData("show", "none.yaml")]
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
        foreach (var command in new[] { "init", "plan", "show", "check", "report", "feeds" })
            Assert.Contains($"  {command} ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistyped_command_is_told_in_one_line_with_the_one_that_may_be_meant()
    {
        var run = ToolRun.Of("plna", "a.yaml");
        Assert.Equal("There is no command 'plna'. Maybe 'plan'.", run.Error.Split('\n')[0]);
        Assert.StartsWith("\nDescription:", run.Error[(run.Error.IndexOf('\n', StringComparison.Ordinal) + 1)..],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--seconds", "soon", "--seconds must be a number above 0 and at most 86400, not 'soon'.")]
    [InlineData("--seconds", "1,5", "--seconds must be a number above 0 and at most 86400, not '1,5'.")]
    [InlineData("--seed", "1.5", "--seed must be a whole number, not '1.5'.")]
    [InlineData("--seconds", "-3", "--seconds must be a number above 0 and at most 86400, not '-3'.")]
    [InlineData("--threads", "0", "--threads must be a whole number from 1 to 64, not '0'.")]
    [InlineData("--threads", "many", "--threads must be a whole number from 1 to 64, not 'many'.")]
    public void A_wrong_number_is_told_in_the_users_words(string option, string value, string message) =>
        Assert.Equal(message, ToolRun.Of("plan", "a.yaml", option, value).Error.Split('\n')[0]);

    [Fact]
    public void A_missing_rotation_file_brings_the_advice_to_begin_with_init() =>
        Assert.Contains("There is no file none.yaml. Maybe let `rotation-planner init` write one",
            ToolRun.Of("plan", "none.yaml").Error, StringComparison.Ordinal);
}
