using RotationPlanner.Interchange;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

/// <summary>Somebody who has left is nowhere in what the tool wrote, and all sums are as before.</summary>
public sealed class ForgetCommandTests : IDisposable
{
    const string Name = "Benedikta Canary", Email = "benedikta@canary.example", After = "2027-04-01T00:00Z";

    const string Text = $$"""
        name: T
        horizon: { from: 2027-01-04, to: 2027-03-28 }
        timeZone: UTC
        departments: [ { id: eng } ]
        responders:
          - { id: ana, name: Ana, department: eng, stage: certified }
          - { id: beni, name: {{Name}}, email: {{Email}}, department: eng, stage: certified }
          - { id: eng, name: Engelbert, department: eng, stage: certified }
        rotations:
          - id: command
            handoff: { every: week, on: Monday, at: "09:00" }
            roles: [ { id: commander } ]
        """;

    readonly TempDirectory here = new();
    readonly string file, plan;

    public ForgetCommandTests()
    {
        file = here.Write("team.yaml", Text);
        Assert.Equal(0, ToolRun.Of("plan", file, "--out", here["draft"]).Exit);
        Assert.Equal(0, ToolRun.Of("publish", file, here["draft/plan.json"], "--out", here["out"], "--by", Name, "--why", $"for {Name}").Exit);
        plan = here["out/plan.json"];
        var shift = PlanFile.ReadPublished(plan).Plan!.Assignments.Last(a => a.Responder == "beni").Shift;
        Assert.Equal(0, ToolRun.Of("cover", file, plan, "--shift", shift, "--role", "commander", "--take", "ana", "--publish", "--why", $"{Name} is away").Exit);
    }

    public void Dispose() => here.Dispose();

    string Renamed => here.Write("renamed.yaml", Text.Replace($"id: beni, name: {Name}, email: {Email}", "id: former-1", StringComparison.Ordinal));

    string[] Written => [.. Directory.GetFiles(here["out"], "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal))];

    void AssertForgotten()
    {
        foreach (var path in Written)
        {
            var text = File.ReadAllText(path);
            foreach (var canary in new[] { Name, Email, "\"beni\"", "beni", "Benedikta" })
                Assert.False(text.Contains(canary, StringComparison.Ordinal), $"{path} still says {canary}");
            Assert.DoesNotContain("beni", Path.GetFileName(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nothing_that_was_written_names_them_any_more()
    {
        Assert.Contains(Written, f => File.ReadAllText(f).Contains(Email, StringComparison.Ordinal));
        Assert.True(File.Exists(here["out/feeds/people/beni.ics"]));
        var run = ToolRun.Of("forget", file, plan, "--person", "beni", "--as-of", After);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains("beni is former-1", run.Out, StringComparison.Ordinal);
        Assert.Contains("id: former-1", run.Out, StringComparison.Ordinal);
        AssertForgotten();
        Assert.Equal(Text, File.ReadAllText(file));
        Assert.False(File.Exists(here["out/.forgetting.json"]));
    }

    [Fact]
    public void Whoever_was_forgotten_before_stays_forgotten_though_the_file_still_names_them()
    {
        Assert.Equal(0, ToolRun.Of("forget", file, plan, "--person", "beni", "--as-of", After).Exit);
        var run = ToolRun.Of("forget", file, plan, "--person", "ana", "--as-of", After);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains("ana is former-2", run.Out, StringComparison.Ordinal);
        AssertForgotten();
    }

    [Fact]
    public void Hours_balances_and_the_checker_say_the_same_of_the_pseudonym()
    {
        string Hours(string from, string who) => ToolRun.Of("hours", from, plan, "--as-of", After, "--csv").Out.Replace(Name, who, StringComparison.Ordinal).Replace("beni", who, StringComparison.Ordinal);
        var hours = Hours(file, "former-1");
        var ledger = LedgerJson.Read(here["out/ledger.json"]).Ledger!;
        var revision = File.ReadAllText(here["out/revisions/0001.json"]);
        Assert.Equal(0, ToolRun.Of("forget", file, plan, "--person", "beni", "--as-of", After).Exit);
        Assert.Equal(hours.Split("\r\n").Order(), Hours(Renamed, "former-1").Split("\r\n").Order());
        Assert.Equal(0, ToolRun.Of("check", Renamed, plan).Exit);
        var after = LedgerJson.Read(here["out/ledger.json"]).Ledger!;
        Assert.Equal(ledger.Entries.Select(e => (e.Responder == "beni" ? "former-1" : e.Responder, e.Worked, e.Share)), after.Entries.Select(e => (e.Responder, e.Worked, e.Share)));
        // Only the names have changed, to the byte.
        Assert.Equal(revision.Replace($"\"{Name}\"", "\"former-1\"", StringComparison.Ordinal).Replace(Name, "former-1", StringComparison.Ordinal).Replace("\"beni\"", "\"former-1\"", StringComparison.Ordinal),
            File.ReadAllText(here["out/revisions/0001.json"]));
        Assert.Contains("No seat changes.", ToolRun.Of("replan", Renamed, plan, "--as-of", After, "--out", here["again"]).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_with_the_id_of_a_department_leaves_the_department_alone()
    {
        Assert.Equal(0, ToolRun.Of("forget", file, plan, "--person", "eng", "--as-of", After).Exit);
        var text = File.ReadAllText(plan);
        Assert.Contains("\"department\":\"eng\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"responder\":\"eng\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Engelbert", text, StringComparison.Ordinal);
        Assert.Contains(Name, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_still_holds_seats_is_not_forgotten()
    {
        var before = Written.Select(File.ReadAllText).ToList();
        var run = ToolRun.Of("forget", file, plan, "--person", "beni", "--as-of", "2027-01-05T00:00Z");
        Assert.Equal(2, run.Exit);
        Assert.Contains("still holds", run.Error, StringComparison.Ordinal);
        Assert.Contains("leaves:", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Written.Select(File.ReadAllText));
    }

    [Fact]
    public void Two_people_have_two_pseudonyms_and_an_unknown_one_none()
    {
        Assert.Equal(0, ToolRun.Of("forget", file, plan, "--person", "beni", "--as-of", After).Exit);
        Assert.Contains("ana is former-2", ToolRun.Of("forget", Renamed, "--store", $"file:{here["out"]}", "--person", "ana", "--as-of", After).Out, StringComparison.Ordinal);
        var unknown = ToolRun.Of("forget", Renamed, plan, "--person", "benni", "--as-of", After);
        Assert.Equal(2, unknown.Exit);
        Assert.Contains("No file", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(1, ToolRun.Of("forget", Renamed, "--person", "ana").Exit);
    }

    [Fact]
    public void An_interrupted_run_goes_on_under_the_same_pseudonym()
    {
        var store = new PublicationFolder(here["out"]);
        var company = RotationFile.TryRead(file).Company!;
        var now = NodaTime.Instant.FromUtc(2027, 4, 1, 0, 0);
        Assert.Throws<IOException>(() => store.Forget(company, "beni", now, null, _ => throw new IOException("No space left on device")));
        var other = ToolRun.Of("forget", file, plan, "--person", "ana", "--as-of", After);
        Assert.Equal(2, other.Exit);
        Assert.Contains("beni", other.Error, StringComparison.Ordinal);
        // Some files were written, and some not yet.
        File.WriteAllText(here["out/outbox/0002.txt"], $"To: beni <{Email}>\n");
        Assert.Contains("beni is former-1", ToolRun.Of("forget", file, plan, "--person", "beni", "--as-of", After).Out, StringComparison.Ordinal);
        AssertForgotten();
    }

    [Fact]
    public void A_torn_file_stops_it_before_anything_is_written()
    {
        here.Write("out/revisions/0001.json", "{ \"torn");
        var before = Written.Select(File.ReadAllText).ToList();
        var run = ToolRun.Of("forget", file, plan, "--person", "beni", "--as-of", After);
        Assert.Equal(2, run.Exit);
        Assert.Contains("0001.json", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Written.Select(File.ReadAllText));
    }
}
