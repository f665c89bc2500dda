using System.Text.Json;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

/// <summary>The command that writes the weekly digest, and what a killed run did not write.</summary>
public sealed class NoticesCommandTests : IDisposable
{
    const string Week = "2027-01-11";

    readonly TempDirectory here = new();
    readonly string file, plan;

    public NoticesCommandTests()
    {
        file = here.Write("team.yaml", SmallFile.Text());
        Assert.Equal(0, ToolRun.Of("plan", file, "--out", here["out"]).Exit);
        plan = here["out/plan.json"];
    }

    public void Dispose() => here.Dispose();

    ToolRun Notices(params string[] more) => ToolRun.Of(["notices", file, plan, .. more]);

    string HolderOf(int seat) => PlanFile.ReadPublished(plan).Plan!.Assignments[seat].Responder;

    [Fact]
    public void A_week_is_printed_and_written_once()
    {
        ToolRun.Of("publish", file, plan, "--out", here["out"]);
        var first = Notices("--week", Week);
        Assert.Equal(0, first.Exit);
        Assert.Contains($"To: {HolderOf(1)}", first.Out, StringComparison.Ordinal);
        Assert.Contains("digest-2027-01-11.txt", first.Error, StringComparison.Ordinal);
        Assert.Equal(first.Out, File.ReadAllText(here["out/outbox/digest-2027-01-11.txt"]));
        var again = Notices("--week", "2027-01-13");
        Assert.Equal((0, first.Out), (again.Exit, again.Out));
        Assert.Contains("written already", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Next_week_is_told_when_no_week_is_given()
    {
        ToolRun.Of("publish", file, plan, "--out", here["out"]);
        Assert.Contains("from Monday 18 January 2027", Notices("--as-of", "2027-01-14T10:00").Out, StringComparison.Ordinal);
        Assert.Contains("Nothing is to be told", Notices().Out, StringComparison.Ordinal);
        Assert.False(File.Exists(here["out/outbox/digest-2026-11-30.json"]));
    }

    [Fact]
    public void Json_is_what_is_written()
    {
        ToolRun.Of("publish", file, plan, "--out", here["out"]);
        var printed = Notices("--week", Week, "--out", here["elsewhere"], "--json").Out;
        Assert.Equal(File.ReadAllText(here[$"elsewhere/outbox/digest-{Week}.json"]), printed);
        using var document = JsonDocument.Parse(printed);
        Assert.Equal(Week, document.RootElement.GetProperty("week").GetString());
        Assert.Equal($"digest-{Week}/rotation/command", document.RootElement.GetProperty("groups")[0].GetProperty("id").GetString());
    }

    [Fact]
    public void A_draft_is_told_of_and_nobody_is_written_to()
    {
        var told = Notices("--week", Week);
        Assert.Equal(0, told.Exit);
        Assert.NotEmpty(told.Out);
        Assert.Contains("draft", told.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(here["out/outbox"]));
    }

    [Theory]
    [InlineData("notices")]
    [InlineData("publish")]
    [InlineData("replan")]
    public void What_a_killed_publish_left_unwritten_is_written_by_the_next_command(string next)
    {
        ToolRun.Of("publish", file, plan, "--out", here["out"]);
        Replan(1);
        var written = File.ReadAllText(here["out/outbox/0002.json"]);
        Directory.Delete(here["out/outbox"], recursive: true);
        if (next == "replan") Replan(2);
        else Assert.Equal(0, next == "notices" ? Notices("--week", Week).Exit : ToolRun.Of("publish", file, plan, "--out", here["out"]).Exit);
        Assert.Equal(written, File.ReadAllText(here["out/outbox/0002.json"]));
    }

    void Replan(int seat)
    {
        var seats = PlanFile.ReadPublished(plan).Plan!.Assignments[seat];
        var day = seats.Start.InUtc().Date.ToString("uuuu-MM-dd", null);
        var ill = here.Write("ill.yaml", SmallFile.Text().Replace($"id: {seats.Responder},", $"id: {seats.Responder}, unavailable: [ {day} ],", StringComparison.Ordinal));
        Assert.Equal(0, ToolRun.Of("replan", ill, plan, "--publish").Exit);
    }

    [Fact]
    public void Evidence_of_a_debrief_that_is_added_ends_the_asking()
    {
        here.Write("record.csv", "responder,on,kind,what,with,by,days,recorded\n");
        File.AppendAllText(file, "evidence: [ { file: record.csv } ]\n");
        var holder = HolderOf(0);
        string Asked() => Notices("--week", "2027-01-18", "--as-of", "2027-01-12T10:00").Out;
        Assert.Contains("Please hold a debrief", Asked(), StringComparison.Ordinal);
        var added = here.Write("new.csv", $"responder,on,kind,what,with,by,days,recorded\n{holder},2027-01-12,debrief,first,,,,\n");
        Assert.Equal(0, ToolRun.Of("training", file, "--add", added).Exit);
        Assert.DoesNotContain("Please hold a debrief", Asked(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_is_none_is_a_usage_error()
    {
        var wrong = Notices("--week", "next");
        Assert.Equal(1, wrong.Exit);
        Assert.Contains("--week must be a date", wrong.Error, StringComparison.Ordinal);
    }
}
