using RotationPlanner.Interchange;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Tool;

namespace RotationPlanner.Tests.Tool;

/// <summary>The commands of a plan that people live by.</summary>
public sealed class LivingCommandTests : IDisposable
{
    const string File = """
        name: T
        horizon: { from: 2027-01-04, to: 2027-03-28 }
        timeZone: UTC
        departments: [ { id: eng } ]
        responders:
          - { id: a, department: eng, stage: certified }
          - { id: b, department: eng, stage: certified }
          - { id: c, department: eng, stage: certified }
        rotations:
          - id: command
            handoff: { every: week, on: Monday, at: "09:00" }
            roles: [ { id: commander } ]
        """;

    readonly TempDirectory here = new();
    readonly string file, plan;

    public LivingCommandTests()
    {
        file = here.Write("team.yaml", File);
        Assert.Equal(0, ToolRun.Of("plan", file, "--out", here["out"]).Exit);
        plan = here["out/plan.json"];
    }

    public void Dispose() => here.Dispose();

    string HolderOf(string shift) => PlanFile.ReadPublished(plan).Plan!.Assignments.Single(a => a.Shift == shift).Responder;

    string Ill(string who, string days) => here.Write("ill.yaml", File.Replace($"{{ id: {who},", $"{{ id: {who}, unavailable: [ {days} ],", StringComparison.Ordinal));

    [Fact]
    public void A_published_plan_is_not_replaced_by_plan_unless_asked()
    {
        Assert.Equal(0, ToolRun.Of("publish", file, plan, "--out", here["out"], "--by", "lead").Exit);
        var refused = ToolRun.Of("plan", file, "--out", here["out"]);
        Assert.Equal(1, refused.Exit);
        Assert.Contains("published", refused.Error, StringComparison.Ordinal);
        Assert.Contains("replan", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, ToolRun.Of("plan", file, "--out", here["out"], "--fresh").Exit);
    }

    [Fact]
    public void A_proposal_is_written_beside_and_published_when_asked()
    {
        ToolRun.Of("publish", file, plan, "--out", here["out"]);
        var changed = Ill(HolderOf("command/2027-02-15"), "2027-02-15/2027-02-16");
        var proposed = ToolRun.Of("replan", changed, plan, "--out", here["proposal"]);
        Assert.Equal(0, proposed.Exit);
        Assert.Contains("1 seat changes.", proposed.Out, StringComparison.Ordinal);
        Assert.Equal(1, PlanFile.ReadPublished(plan).Plan!.Revision);
        Assert.Null(PlanFile.ReadPublished(here["proposal/plan.json"]).Plan!.Publication);
        var published = ToolRun.Of("replan", changed, plan, "--publish", "--by", "lead", "--why", "ill");
        Assert.Equal(0, published.Exit);
        Assert.Equal(2, PlanFile.ReadPublished(plan).Plan!.Revision);
        Assert.True(System.IO.File.Exists(here["out/outbox/0002.txt"]));
        Assert.True(System.IO.File.Exists(here["out/revisions/0001.json"]));
    }

    [Fact]
    public void A_proposal_of_an_old_revision_is_a_conflict_that_names_the_new_one()
    {
        ToolRun.Of("publish", file, plan, "--out", here["out"]);
        ToolRun.Of("replan", Ill(HolderOf("command/2027-02-15"), "2027-02-15"), plan, "--out", here["one"]);
        ToolRun.Of("replan", Ill(HolderOf("command/2027-02-22"), "2027-02-22"), plan, "--out", here["two"]);
        Assert.Equal(0, ToolRun.Of("publish", file, here["one/plan.json"], "--out", here["out"], "--by", "ana").Exit);
        var late = ToolRun.Of("publish", file, here["two/plan.json"], "--out", here["out"]);
        Assert.Equal(1, late.Exit);
        Assert.Contains("Revision 2", late.Error, StringComparison.Ordinal);
        Assert.Contains("ana", late.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_that_is_accepted_survives_a_later_replan()
    {
        ToolRun.Of("publish", file, plan, "--out", here["out"]);
        var holder = HolderOf("command/2027-02-15");
        Assert.Equal(0, ToolRun.Of("request", file, plan, "--person", holder, "--off", "2027-02-15/2027-02-17", "--accept", "--publish").Exit);
        Assert.NotEqual(holder, HolderOf("command/2027-02-15"));
        var again = ToolRun.Of("replan", file, plan, "--out", here["again"]);
        Assert.Contains("No seat changes.", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seat_is_covered_and_swapped()
    {
        var holder = HolderOf("command/2027-02-15");
        var cover = ToolRun.Of("cover", file, plan, "--shift", "command/2027-02-15", "--role", "commander");
        Assert.Equal(0, cover.Exit);
        var taker = new[] { "a", "b", "c" }.First(p => p != holder);
        Assert.Contains($"{taker} ({taker})", cover.Out, StringComparison.Ordinal);
        Assert.Equal(0, ToolRun.Of("cover", file, plan, "--shift", "command/2027-02-15", "--role", "commander", "--take", taker, "--out", here["covered"]).Exit);
        Assert.Equal(0, ToolRun.Of("swap", file, plan, "--give", "command/2027-02-15:commander", "--json").Exit);
        Assert.Contains("\"from\"", ToolRun.Of("diff", plan, here["covered/plan.json"], "--json").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cover", "--shift", "command/2027-02-15", "--role", "scribe")]
    [InlineData("cover", "--shift", "command/1999-01-04", "--role", "commander")]
    [InlineData("swap", "--give", "command/2027-02-15:commander", "--take", "command/2027-02-15:commander")]
    [InlineData("request", "--person", "nobody", "--off", "2027-02-15")]
    [InlineData("replan", "--as-of", "yesterday")]
    public void A_question_that_makes_no_sense_is_an_invalid_input(string command, params string[] options)
    {
        var run = ToolRun.Of([command, file, plan, .. options]);
        Assert.Equal(2, run.Exit);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_of_another_company_is_not_changed()
    {
        var other = here.Write("other.yaml", File.Replace("name: T", "name: U", StringComparison.Ordinal));
        var run = ToolRun.Of("replan", other, plan);
        Assert.Equal((int)Exit.InvalidInput, run.Exit);
        Assert.Contains("another company", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_of_all_people_are_the_hours_of_all_shifts()
    {
        var csv = ToolRun.Of("hours", file, plan, "--csv").Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(','));
        Assert.Equal(12 * 168, csv.Sum(c => double.Parse(c[2], System.Globalization.CultureInfo.InvariantCulture)));
    }
}
