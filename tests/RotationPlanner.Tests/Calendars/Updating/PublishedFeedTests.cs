using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Tests.Tool;

namespace RotationPlanner.Tests.Calendars;

/// <summary>The feeds of a published plan through a cover of a part, a replan, somebody forgotten, and nothing at all.</summary>
public sealed class PublishedFeedTests : IDisposable
{
    const string Team = """
        name: T
        horizon: { from: 2027-01-04, to: 2027-03-28 }
        timeZone: UTC
        departments: [ { id: eng } ]
        responders:
          - { id: a, department: eng, stage: certified }
          - { id: b, department: eng, stage: certified }
          - { id: c, name: Caspar, department: eng, stage: certified }
        rotations:
          - id: command
            handoff: { every: week, on: Monday, at: "09:00" }
            roles: [ { id: commander } ]
        """;

    readonly TempDirectory here = new();
    readonly List<WrittenFeeds> written = [];
    Instant now = Instant.FromUtc(2027, 1, 2, 9, 0);

    public void Dispose() => here.Dispose();

    [Fact]
    public void Each_change_is_newer_and_is_stamped_when_it_is_published()
    {
        var file = here.Write("team.yaml", Team);
        Run("plan", file, "--out", here["out"]);
        Assert.Equal(0, Step("publish", file, here["out"], "--out", here["out"]).Changed);
        Assert.Equal(0, Step("publish", file, here["out"], "--out", here["out"]).Changed);
        var (holder, taker) = (HolderOf("command/2027-02-15"), HolderOf("command/2027-02-22"));
        var covered = Step("cover", file, here["out"], "--shift", "command/2027-02-15", "--role", "commander", "--from", "2027-02-16T10:00", "--to", "2027-02-16T14:00", "--take", taker, "--publish");
        Assert.True(covered is { Changed: > 0, Same: > 0 });
        var ill = here.Write("ill.yaml", Team.Replace($"{{ id: {holder},", $"{{ id: {holder}, unavailable: [ 2027-03-01/2027-03-21 ],", StringComparison.Ordinal));
        Assert.True(Step("replan", ill, here["out"], "--publish") is { Changed: > 0, Same: > 0 });
        Assert.Equal(now.ToString("uuuuMMdd'T'HHmmss'Z'", System.Globalization.CultureInfo.InvariantCulture), written[^1].In("company.ics").Max(e => e.Stamp));
    }

    string HolderOf(string shift) => PlanFile.ReadPublished(here["out/plan.json"]).Plan!.Assignments.Single(a => a.Shift == shift).Responder;

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
        written.Add(new WrittenFeeds(here["out/feeds"]));
    }
}
