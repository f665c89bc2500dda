using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Tests.Tool;

namespace RotationPlanner.Tests.Calendars;

/// <summary>
/// Plan after plan into one folder, each a minute after the one before: a replan, a branch (two plans from one base), a
/// rename that no plan knows of, and back. Whatever an event says that it did not say is newer than all that was written.
/// </summary>
public sealed class BranchTests : IDisposable
{
    const string Company = """
        name: Acme
        horizon: { from: 2027-01-04, to: 2027-03-28 }
        timeZone: Europe/London
        departments: [ { id: eng }, { id: sup } ]
        responders:
          - { id: ada, name: Ada, department: eng, timeZone: Europe/London, stage: certified }
          - { id: ben, name: BEN, OFF department: eng, timeZone: Europe/Berlin, stage: certified }
          - { id: cho, name: Cho, department: sup, timeZone: Asia/Tokyo, stage: certified }
          - { id: dev, name: Dev, department: sup, timeZone: Asia/Kolkata, stage: certified }
        rotations:
          - { id: command, name: Command, handoff: { every: week, on: Monday, at: "09:00" }, roles: [ { id: commander, name: Commander, needs: certified } ] }
        """;

    readonly TempDirectory here = new();
    readonly List<WrittenFeeds> written = [];
    Instant now = Instant.FromUtc(2026, 12, 1, 9, 0);

    public BranchTests()
    {
        Write("small.yaml", "Ben", "");
        Write("small2.yaml", "Ben", "unavailable: [ 2027-01-18/2027-01-22 ],");
        Write("small3.yaml", "Ben", "unavailable: [ 2027-01-18/2027-01-22, 2027-02-01/2027-02-05 ],");
        Write("renamed.yaml", "Benedikt", "");
        Run("plan", here["small.yaml"], "--out", here["out"]);
        File.Copy(here["out/plan.json"], here["base.json"]);
    }

    public void Dispose() => here.Dispose();

    [Fact]
    public void Only_what_changed_is_newer_and_all_that_changed_is()
    {
        Assert.All(written[0].In("company.ics"), e => Assert.Equal(("20261201T090100Z", "20261201T090100Z", 0), (e.Stamp, e.Modified, e.Sequence)));
        Assert.Equal(0, Step("plan", here["small.yaml"], "--out", here["out"]).Changed);
        var replanned = Step("plan", here["small2.yaml"], "--previous", here["base.json"], "--out", here["out"]);
        Assert.True(replanned.Changed > 0);
        var branched = Step("plan", here["small3.yaml"], "--previous", here["base.json"], "--out", here["out"]);
        Assert.True(branched.Changed > 0);
        var renamed = Step("feeds", here["renamed.yaml"], here["out/plan.json"], "--out", here["out/feeds"]);
        // His own feed leaves his name out; neighbours of his weeks hand over to another name.
        Assert.True(renamed.Same > 0 && renamed.Changed > 0);
        Assert.Equal(0, Step("feeds", here["renamed.yaml"], here["out/plan.json"], "--out", here["out/feeds"]).Changed);
        // Back to what was written long ago is a change as any other.
        Assert.True(Step("feeds", here["small3.yaml"], here["out/plan.json"], "--out", here["out/feeds"]).Changed > 0);
        Assert.True(Step("plan", here["small.yaml"], "--out", here["out"]).Changed > 0);
    }

    [Fact]
    public void No_clock_that_stands_still_or_goes_back_makes_a_change_older()
    {
        now -= Duration.FromDays(400);
        Assert.True(Step("plan", here["small2.yaml"], "--out", here["out"]).Changed > 0);
        Assert.True(Step("plan", here["small3.yaml"], "--out", here["out"]).Changed > 0);
    }

    [Fact]
    public void Feeds_beside_an_earlier_plan_are_followed_in_another_folder()
    {
        Run("plan", here["small2.yaml"], "--previous", here["out/plan.json"], "--out", here["other"]);
        Assert.NotEqual(0, new WrittenFeeds(here["other/feeds"]).AssertFollow([.. written]).Changed);
        Run("feeds", here["small2.yaml"], here["other/plan.json"], "--out", here["elsewhere"]);
        Assert.Equal(0, new WrittenFeeds(here["elsewhere"]).AssertFollow(new WrittenFeeds(here["other/feeds"])).Changed);
    }

    (int Same, int Changed) Step(params string[] command)
    {
        Run(command);
        return written[^1].AssertFollow([.. written.SkipLast(1)]);
    }

    void Run(params string[] command)
    {
        now += Duration.FromMinutes(1);
        var run = ToolRun.At(now, command);
        Assert.True(run.Exit == 0, run.Error);
        if (Directory.Exists(here["out/feeds"])) written.Add(new WrittenFeeds(here["out/feeds"]));
    }

    void Write(string file, string name, string off) => here.Write(file,
        Company.Replace("BEN", name, StringComparison.Ordinal).Replace("OFF ", off, StringComparison.Ordinal));
}
