using System.Security.Cryptography;
using System.Text.Json;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

/// <summary>Nothing good in the output folder is overwritten by something worse.</summary>
public sealed class OutputFolderTests : IDisposable
{
    readonly TempDirectory here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public void An_equal_plan_keeps_its_revision_and_touches_no_file()
    {
        Assert.Equal(0, Plan(SmallFile.Text()).Exit);
        var then = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var file in Files()) File.SetLastWriteTimeUtc(file, then);
        var before = Contents();
        var run = Plan(SmallFile.Text(), "--json");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal(before, Contents());
        Assert.All(Files(), f => Assert.Equal(then, File.GetLastWriteTimeUtc(f)));
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(("unchanged", 1), (json.RootElement.GetProperty("saved").GetString(),
            json.RootElement.GetProperty("revision").GetInt32()));
    }

    [Fact]
    public void A_changed_plan_takes_the_next_revision_and_its_feeds_cancel_what_has_left_them()
    {
        Plan(SmallFile.Text());
        Assert.Equal(0, Plan(Away("ana", "2027-01-04/2027-01-31")).Exit);
        Assert.Equal(2, Document().Revision);
        var ana = File.ReadAllText(here["out/feeds/people/ana.ics"]);
        Assert.Contains("STATUS:CANCELLED", ana, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1", ana, StringComparison.Ordinal);
        // What the feeds still say of cancelled seats does not make the next equal plan another one.
        var before = Contents();
        Plan(Away("ana", "2027-01-04/2027-01-31"));
        Assert.Equal(before, Contents());
    }

    [Fact]
    public void What_is_planned_does_not_depend_on_the_folder()
    {
        Plan(SmallFile.Text(), "--seed", "5");
        Plan(Away("ben", "2027-01-11/2027-01-17"), "--seed", "6");
        var carried = Document();
        Directory.Delete(here["out"], recursive: true);
        Plan(Away("ben", "2027-01-11/2027-01-17"), "--seed", "6");
        Assert.Equal(Document().Assignments, carried.Assignments);
        Assert.Equal((2, 1), (carried.Revision, Document().Revision));
    }

    [Fact]
    public void A_plan_that_fills_fewer_required_seats_goes_beside_the_better_one()
    {
        Plan(SmallFile.Text());
        var before = Contents();
        var run = Plan(Away("ana", "2027-01-11/2027-01-24", "ben", "2027-01-11/2027-01-24", "cleo",
            "2027-01-11/2027-01-24"));
        Assert.Equal(3, run.Exit);
        Assert.Contains("it fills 4 of 4 required seats and the new plan fills 3", run.Error, StringComparison.Ordinal);
        Assert.Contains("plan.partial.json", run.Error, StringComparison.Ordinal);
        Assert.Contains("Maybe move", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Contents().Where(f => !f.File.EndsWith("plan.partial.json", StringComparison.Ordinal)));
        var partial = PlanFile.ReadDocument(here["out/plan.partial.json"]).Document!;
        Assert.Equal((3, 2), (partial.Assignments.Count, partial.Revision));
        Assert.DoesNotContain("report.html", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_names_the_file_that_holds_the_new_plan()
    {
        Plan(SmallFile.Text());
        using var json =
            JsonDocument.Parse(Plan(Away("ana", "2027-01-11/2027-01-24", "ben", "2027-01-11/2027-01-24", "cleo",
            "2027-01-11/2027-01-24"), "--json").Out);
        Assert.Equal("beside", json.RootElement.GetProperty("saved").GetString());
        Assert.Equal([here["out/plan.partial.json"]], json.RootElement.GetProperty("files").EnumerateObject()
            .Select(f => f.Value.GetString()));
    }

    [Fact]
    public void Seats_that_nobody_asks_for_any_more_are_no_loss()
    {
        Plan(SmallFile.Text(roles: "- { id: commander, needs: certified, seats: 2 }"));
        Assert.Equal(8, Document().Assignments.Count);
        Assert.Equal((0, ""), (Plan(SmallFile.Text()) is var run ? run.Exit : 1, run.Error));
        Assert.Equal((4, 2), (Document().Assignments.Count, Document().Revision));
    }

    [Fact]
    public void A_cancelled_run_leaves_the_finished_plan_whole()
    {
        Plan(SmallFile.Text());
        var before = Contents();
        var run = ToolRun.Of(new CancellationToken(canceled: true), "plan", here["rotation.yaml"], "--out",
            here["out"]);
        Assert.Equal(130, run.Exit);
        Assert.Equal(before, Contents().Where(f => !f.File.EndsWith("plan.partial.json", StringComparison.Ordinal)));
        Assert.True(PlanFile.ReadDocument(here["out/plan.partial.json"]).Document!.Cancelled);
        Assert.Contains("stays as it is", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_that_fills_more_seats_replaces_what_a_cancelled_run_left()
    {
        ToolRun.Of(new CancellationToken(canceled: true), "plan", here.Write("rotation.yaml", SmallFile.Text()),
            "--out", here["out"]);
        Assert.True(Document().Cancelled);
        Assert.Equal(0, Plan(SmallFile.Text()).Exit);
        Assert.Equal((4, 2, false), (Document().Assignments.Count, Document().Revision, Document().Cancelled));
    }

    [Fact]
    public void A_search_that_ends_where_a_cancelled_one_stood_says_that_it_is_finished()
    {
        Plan(SmallFile.Text());
        File.WriteAllText(here["out/plan.json"], File.ReadAllText(here["out/plan.json"])
            .Replace("\"cancelled\": false", "\"cancelled\": true", StringComparison.Ordinal));
        Plan(SmallFile.Text());
        Assert.Equal((1, false), (Document().Revision, Document().Cancelled));
    }

    [Fact]
    public void A_new_name_is_a_new_revision_because_feeds_tell_it()
    {
        Plan(SmallFile.Text());
        Plan(SmallFile.Text().Replace("name: \"ben\"", "name: Benedict", StringComparison.Ordinal));
        Assert.Equal(2, Document().Revision);
        Assert.Contains("Benedict", File.ReadAllText(here["out/feeds/rotations/command.ics"]),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report.html", 1)]
    [InlineData("ledger.json", 1)]
    [InlineData("feeds/people/ana.ics", 2)]
    public void A_file_that_was_lost_is_written_again(string file, int revision)
    {
        Plan(SmallFile.Text());
        File.Delete(here[$"out/{file}"]);
        Plan(SmallFile.Text());
        Assert.True(File.Exists(here[$"out/{file}"]));
        Assert.Equal(revision, Document().Revision);
    }

    [Theory]
    [InlineData("name: \"Small\"", "name: \"Other\"",
        "the plan of Small from 4 January 2027 to 31 January 2027, not of Other")]
    [InlineData("from: 2027-01-04", "from: 2027-01-11",
        "the plan of Small from 4 January 2027 to 31 January 2027: it is replaced")]
    public void The_plan_of_another_company_or_horizon_is_named_and_replaced(string what, string by, string told)
    {
        Plan(SmallFile.Text());
        Plan(SmallFile.Text());
        var run = Plan(SmallFile.Text().Replace(what, by, StringComparison.Ordinal));
        Assert.Equal(0, run.Exit);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, Document().Revision);
        Assert.False(File.Exists(here["out/plan.replaced.json"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"formatVersion\": 1, \"assignments\": [")]
    [InlineData("{ \"formatVersion\": 99, \"seats\": [] }")]
    [InlineData("[1, 2]")]
    [InlineData("not json at all \u001b[31m")]
    [InlineData("""
        { "formatVersion": 1, "company": "Small", "horizon": { "from": "2027-01-04", "to": "2027-01-31" }, "assignments": [] }
        """)]
    public void A_plan_nobody_can_read_is_told_kept_and_replaced(string text)
    {
        Directory.CreateDirectory(here["out"]);
        File.WriteAllText(here["out/plan.json"], text);
        var run = Plan(SmallFile.Text());
        Assert.Equal(0, run.Exit);
        Assert.Contains("could not be read as a plan: it is kept as", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Error);
        Assert.Equal(text, File.ReadAllText(here["out/plan.replaced.json"]));
        Assert.Equal(4, Document().Assignments.Count);
    }

    [Fact]
    public void A_directory_in_the_place_of_the_plan_is_told_before_the_search()
    {
        Directory.CreateDirectory(here["out/plan.json"]);
        var run = Plan(SmallFile.Text());
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("is a directory", run.Error, StringComparison.Ordinal);
    }

    ToolRun Plan(string text, params string[] more) =>
        ToolRun.Of(["plan", here.Write("rotation.yaml", text), "--out", here["out"], "--reproducible", .. more]);

    PlanDocument Document() => PlanFile.ReadDocument(here["out/plan.json"]).Document!;

    string[] Files() => [.. Directory.EnumerateFiles(here["out"], "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)];

    (string File, string Hash)[] Contents() =>
        [.. Files().Select(f => (f, Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))))];

    // Pairs of a person and when they are away.
    static string Away(params string[] people) => Enumerable.Range(0, people.Length / 2)
        .Aggregate(SmallFile.Text(), (text, i) =>
        text.Replace($"id: {people[2 * i]},", $"id: {people[2 * i]}, unavailable: [ {people[2 * i + 1]} ],",
            StringComparison.Ordinal));
}
