using RotationPlanner.Program;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

public sealed class ContributionsCommandTests : IDisposable
{
    readonly TempDirectory here = new();
    readonly string file, plan;

    public ContributionsCommandTests()
    {
        file = here.Write("rotation.yaml", SmallFile.Text());
        Assert.Equal(0, ToolRun.Of("plan", file, "--out", here["out"], "--seconds", "0.5").Exit);
        plan = here["out/plan.json"];
    }

    public void Dispose() => here.Dispose();

    [Fact]
    public void Markdown_goes_to_stdout()
    {
        var run = Run("--from", "2027-01-01", "--to", "2027-03-31");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.StartsWith("# Small: contributions to incident command\n\n1 January 2027 to 31 March 2027.", run.Out,
            StringComparison.Ordinal);
        // Four weeks and four people.
        Assert.Equal(4, run.Out.Split('\n')
            .Count(l => l.Contains(" led 1 shift and was on duty for 168 hours", StringComparison.Ordinal)));
        Assert.DoesNotContain('\u001b', run.Out);
    }

    [Theory]
    [InlineData("html", "<!doctype html>")]
    [InlineData("csv", "Name,Department,Led,")]
    [InlineData("md", "# Small")]
    public void Other_formats_and_files_are_written_when_asked_for(string format, string start)
    {
        Assert.StartsWith(start, Run("--from", "2027-01-01", "--to", "2027-03-31", "--format", format).Out,
            StringComparison.Ordinal);
        var run = Run("--from", "2027-01-01", "--to", "2027-03-31", "--format", format, "--out", here["given"]);
        Assert.Equal((0, here["given"] + Environment.NewLine), (run.Exit, run.Out));
        Assert.StartsWith(start, File.ReadAllText(here["given"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_plans_tell_who_took_over()
    {
        var later = here.Write("later.json", File.ReadAllText(plan)
            .Replace("\"revision\": 1", "\"revision\": 2", StringComparison.Ordinal));
        var run = ToolRun.Of(
            "report", "--contributions", file, plan, later, "--as-of", "2027-04-01T00:00Z", "--from", "2027-01-01", "--to", "2027-03-31");
        Assert.Equal(0, run.Exit);
        Assert.Contains("| Taken over |", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--contributions needs --from and --to", "--contributions", "FILE", "PLAN", "--from", "2027-01-01")]
    [InlineData("must not be later", "--contributions", "FILE", "PLAN", "--from", "2027-02-01", "--to", "2027-01-01")]
    [InlineData("--from must be a date such as 2027-01-31, not '1.1.2027'", "--contributions", "FILE", "PLAN", "--from", "1.1.2027", "--to", "2027-01-01")]
    [InlineData("--to must be a date such as 2027-01-31, not '2027-02-30'", "--contributions", "FILE", "PLAN", "--from", "2027-01-01", "--to", "2027-02-30")]
    [InlineData("pdf", "--contributions", "FILE", "PLAN", "--from", "2027-01-01", "--to", "2027-02-01", "--format", "pdf")]
    [InlineData("PLAN", "--contributions", "FILE", "--from", "2027-01-01", "--to", "2027-02-01")]
    [InlineData("A report is of one plan. Maybe --contributions is missing.", "FILE", "PLAN", "PLAN")]
    [InlineData("--format goes with --contributions.", "FILE", "PLAN", "--format", "md")]
    [InlineData("--from goes with --contributions.", "FILE", "PLAN", "--from", "2027-01-01")]
    public void Wrong_usage_exits_1_and_says_what_is_wrong(string told, params string[] args)
    {
        var run = ToolRun.Of(["report", .. args.Select(a => a switch { "FILE" => file, "PLAN" => plan, _ => a })]);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.Contains("Usage:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_of_a_plan_is_still_what_comes_without_it()
    {
        Assert.Equal(0, ToolRun.Of("report", file, plan, "--out", here["r.html"]).Exit);
        Assert.Contains("Rotation report", File.ReadAllText(here["r.html"]), StringComparison.Ordinal);
    }

    ToolRun Run(params string[] more) => ToolRun.Of(["report", "--contributions", file, plan, "--as-of", "2027-04-01T00:00Z", .. more]);
}
