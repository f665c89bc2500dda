using System.Diagnostics;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Tool;

namespace RotationPlanner.Tests.Tool;

/// <summary>Real processes that publish at once, are killed, or find the disk full: no revision is lost, doubled or torn.</summary>
public sealed class PublishingProcessTests : IDisposable
{
    const int Weeks = 12;

    readonly TempDirectory here = new();
    readonly string file, plan;

    public PublishingProcessTests()
    {
        file = here.Write("team.yaml", Text(""));
        Assert.Equal(0, ToolRun.Of("plan", file, "--out", here["draft"]).Exit);
        Assert.Equal(0, ToolRun.Of("publish", file, here["draft/plan.json"], "--out", here["out"], "--by", "lead").Exit);
        plan = here["out/plan.json"];
    }

    public void Dispose() => here.Dispose();

    static string Text(string ill) => $$"""
        name: Team
        horizon: { from: 2037-01-05, to: {{new NodaTime.LocalDate(2037, 1, 4).PlusWeeks(Weeks):uuuu-MM-dd}} }
        timeZone: UTC
        departments: [ { id: eng } ]
        responders:
          - { id: ana, department: eng, stage: certified{{(ill.StartsWith("ana", StringComparison.Ordinal) ? $", unavailable: [ {ill[4..]} ]" : "")}} }
          - { id: ben, department: eng, stage: certified{{(ill.StartsWith("ben", StringComparison.Ordinal) ? $", unavailable: [ {ill[4..]} ]" : "")}} }
          - { id: cleo, department: eng, stage: certified{{(ill.StartsWith("cleo", StringComparison.Ordinal) ? $", unavailable: [ {ill[5..]} ]" : "")}} }
        rotations:
          - id: command
            handoff: { every: week, on: Monday, at: "09:00" }
            roles: [ { id: commander } ]
        """;

    PublishedPlan Current => PlanFile.ReadPublished(plan).Plan!;

    /// <summary>A proposal in which the holder of one week is away.</summary>
    string Proposal(int week, string name)
    {
        var day = new NodaTime.LocalDate(2037, 1, 5).PlusWeeks(week);
        var holder = Current.Assignments.Single(a => a.Shift == $"command/{day:uuuu-MM-dd}").Responder;
        var changed = here.Write($"{name}.yaml", Text($"{holder} {day:uuuu-MM-dd}"));
        Assert.Equal(0, ToolRun.Of("replan", changed, plan, "--out", here[name]).Exit);
        return here[$"{name}/plan.json"];
    }

    Process Publish(string proposal, string by) => Start("dotnet", [typeof(CommandLine).Assembly.Location, "publish", file, proposal, "--out", here["out"], "--by", by]);

    static Process Start(string program, string[] args) => Process.Start(new ProcessStartInfo(program, args)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    })!;

    /// <summary>Every revision there is, earlier ones first; each must be readable and carry its own number.</summary>
    List<int> Revisions()
    {
        var folder = here["out/revisions"];
        string[] files = Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)] : [];
        return
        [
            .. files.Select(f =>
            {
                var (read, problems) = PlanFile.ReadPublished(f);
                Assert.Empty(problems);
                Assert.NotNull(read!.Publication);
                Assert.Equal(Weeks, read.Assignments.Count);
                Assert.Equal($"{read.Revision:0000}.json", Path.GetFileName(f));
                return read.Revision;
            }).Where(n => n != Current.Revision), Current.Revision,
        ];
    }

    [Fact]
    public async Task Of_two_processes_that_publish_at_once_one_wins_and_the_other_names_it()
    {
        string[] names = ["ana", "ben"];
        using Process one = Publish(Proposal(3, "one"), names[0]), other = Publish(Proposal(6, "two"), names[1]);
        Process[] both = [one, other];
        var errors = await Task.WhenAll(both.Select(p => p.StandardError.ReadToEndAsync()));
        foreach (var process in both) await process.WaitForExitAsync();
        Assert.Equal([0, 1], both.Select(p => p.ExitCode).Order());
        var winner = one.ExitCode == 0 ? 0 : 1;
        Assert.Contains($"Revision 2 was published", errors[1 - winner], StringComparison.Ordinal);
        Assert.Contains($"by {names[winner]}", errors[1 - winner], StringComparison.Ordinal);
        Assert.Equal([1, 2], Revisions());
        Assert.Equal(names[winner], Current.Publication!.By);
    }

    [Fact]
    public Task Publishes_that_are_killed_leave_the_old_revision_or_the_new_one() => KillAtRandom(4);

    [FactIn(Length.Full)]
    public Task A_hundred_publishes_that_are_killed_leave_the_old_revision_or_the_new_one() => KillAtRandom(100);

    async Task KillAtRandom(int times)
    {
        var random = new Random(1);
        // As long as a publish takes whole, so that every moment of one may be the last.
        var watch = Stopwatch.StartNew();
        using (var whole = Publish(Proposal(0, "whole"), "lead")) await whole.WaitForExitAsync();
        var length = watch.Elapsed;
        Assert.Equal([1, 2], Revisions());
        for (var i = 0; i < times; i++)
        {
            var before = Current;
            var proposal = Proposal(i % Weeks, $"p{i % 2}");
            using (var killed = Publish(proposal, $"publisher {i}"))
            {
                // The last third is where files are written.
                await Task.Delay(length * (0.4 + (0.6 * random.NextDouble())));
                killed.Kill();
                await killed.WaitForExitAsync();
            }
            var after = Current;
            Assert.InRange(after.Revision, before.Revision, before.Revision + 1);
            if (after.Revision == before.Revision) Assert.Equal(before.Assignments, after.Assignments);
            else Assert.Equal($"publisher {i}", after.Publication!.By);
            Assert.Equal(Enumerable.Range(1, after.Revision), Revisions());
        }
        // No lock is left behind: whoever comes next publishes, and completes what the killed ones left.
        Assert.Equal(0, ToolRun.Of("publish", file, Proposal(1, "last"), "--out", here["out"]).Exit);
        Assert.Equal(Enumerable.Range(1, Current.Revision), Revisions());
        Assert.Empty(Directory.GetFiles(here["out"], ".plan.json.*.tmp"));
        foreach (var revision in Enumerable.Range(2, Current.Revision - 1)) Assert.True(File.Exists(here[$"out/outbox/{revision:0000}.json"]), $"nobody was told of revision {revision}");
    }

    [SkippableTheory]
    [InlineData(2)]
    [InlineData(24)]
    public async Task A_disk_that_fills_leaves_the_published_revision_and_says_so(int kilobytes)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows limits no file's size.");
        var (proposal, before) = (Proposal(3, "one"), File.ReadAllBytes(plan));
        // Without the trap the system would end the process instead of telling it; and the runtime's own files are large.
        using var full = Start("bash", ["-c", $"trap '' XFSZ; ulimit -f {kilobytes}; DOTNET_EnableWriteXorExecute=0 exec dotnet \"$@\"", "bash", typeof(CommandLine).Assembly.Location, "publish", file, proposal, "--out", here["out"]]);
        var error = await full.StandardError.ReadToEndAsync();
        await full.WaitForExitAsync();
        Assert.Equal(1, full.ExitCode);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        if (error.Contains("is published", StringComparison.Ordinal)) Assert.Equal(2, Current.Revision);
        else Assert.Equal(before, File.ReadAllBytes(plan));
        Assert.Equal(Enumerable.Range(1, Current.Revision), Revisions());
        Assert.Equal(0, ToolRun.Of("publish", file, proposal, "--out", here["out"]).Exit);
        Assert.Equal([1, 2], Revisions());
        Assert.True(File.Exists(here["out/outbox/0002.json"]));
        Assert.True(File.Exists(here["out/feeds/people/ana.ics"]));
    }
}
