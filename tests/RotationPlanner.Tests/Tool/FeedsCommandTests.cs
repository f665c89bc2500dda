using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

/// <summary><c>feeds</c>: each option changes what people see, and a mistake in one is told by its name.</summary>
public sealed class FeedsCommandTests(FeedsCommandTests.Planned planned) : IClassFixture<FeedsCommandTests.Planned>, IDisposable
{
    readonly TempDirectory here = new();
    readonly string file = planned.File, plan = planned.Plan;

    public void Dispose() => here.Dispose();

    /// <summary>One plan for all of the tests, which only read it.</summary>
    public sealed class Planned : IDisposable
    {
        readonly TempDirectory here = new();

        public Planned()
        {
            File = here.Write("small.yaml", SmallFile.Text(people: "ben, cleo", weeks: 3));
            Assert.Equal(0, ToolRun.Of("plan", File, "--out", here["out"]).Exit);
        }

        public string File { get; }

        public string Plan => here["out/plan.json"];

        public void Dispose() => here.Dispose();
    }

    string Feed(string path, params string[] options)
    {
        var run = ToolRun.Of(["feeds", file, plan, "--out", here["feeds"], .. options]);
        Assert.True(run.Exit == 0, run.Error);
        return File.ReadAllText(Path.Combine(here["feeds"], path)).Replace("\r\n ", "", StringComparison.Ordinal);
    }

    [Fact]
    public void Each_option_is_seen()
    {
        Assert.Contains("DTSTART;VALUE=DATE:", Feed("company.ics", "--style", "allDay"), StringComparison.Ordinal);
        Assert.Contains("takes over", Feed("company.ics", "--style", "handoff"), StringComparison.Ordinal);
        Assert.Contains("TRIGGER:-PT90M", Feed("people/ben.ics", "--reminder", "90m", "--reminder", "P1D"), StringComparison.Ordinal);
        Assert.Contains("TRIGGER:-PT1440M", Feed("people/ben.ics", "--reminder", "90m", "--reminder", "P1D"), StringComparison.Ordinal);
        Assert.Contains("SUMMARY:ben: Leitung\r\n", Feed("company.ics", "--title", "commander=Leitung"), StringComparison.Ordinal);
        Assert.Contains("https://oncall.example/", Feed("company.ics", "--link", "https://oncall.example/"), StringComparison.Ordinal);
        Assert.Contains("DTSTAMP:20301231T235900Z", Feed("company.ics", "--published", "2030-12-31T23:59Z"), StringComparison.Ordinal);
        Assert.DoesNotContain("OFFEN", Feed("company.ics", "--unfilled", "OFFEN", "--contacts", "false"), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_folder_of_feeds_is_followed()
    {
        Feed("company.ics", "--style", "allDay");
        var run = ToolRun.Of("feeds", file, plan, "--out", here["new"], "--history", here["feeds"]);
        Assert.Equal(0, run.Exit);
        Assert.Contains("SEQUENCE:2", File.ReadAllText(here["new/company.ics"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "--style", "weekly", "timed, allDay or handoff")]
    [InlineData(1, "--reminder", "soon", "1d, 30m")]
    [InlineData(1, "--title", "commander", "ROLE=TEXT")]
    [InlineData(1, "--contacts", "maybe", "'true'")]
    [InlineData(2, "--title", "comander=X", "Maybe 'commander'")]
    [InlineData(2, "--reminder", "40d", "--reminder")]
    [InlineData(2, "--unfilled", " ", "--unfilled")]
    [InlineData(2, "--link", "javascript:x", "Maybe https")]
    [InlineData(2, "--published", "yesterday", "Maybe 2027")]
    public void A_mistake_is_told_by_its_option(int exit, string option, string value, string advice)
    {
        var run = ToolRun.Of("feeds", file, plan, "--out", here["feeds"], option, value);
        Assert.Equal(exit, run.Exit);
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
        Assert.Contains(advice, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(here["feeds"]));
    }
}
