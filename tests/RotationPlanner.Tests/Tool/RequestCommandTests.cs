using RotationPlanner.Interchange;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

/// <summary>Requests on the command line and in the file.</summary>
public sealed class RequestCommandTests : IDisposable
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

    public RequestCommandTests()
    {
        file = here.Write("team.yaml", File);
        Assert.Equal(0, ToolRun.Of("plan", file, "--out", here["out"]).Exit);
        plan = here["out/plan.json"];
    }

    public void Dispose() => here.Dispose();

    string HolderOf(string shift) => PlanFile.ReadPublished(plan).Plan!.Assignments.Single(a => a.Shift == shift).Responder;

    static (int Exit, string Out, string Error) Run(params string[] args)
    {
        var run = ToolRun.Of([.. args, "--as-of", "2026-12-01T00:00Z"]);
        return (run.Exit, run.Out, run.Error);
    }

    [Fact]
    public void What_was_granted_is_printed_for_the_file_and_reads_the_same_there()
    {
        ToolRun.Of("publish", file, plan, "--out", here["out"]);
        var other = new[] { "a", "b", "c" }.First(p => p != HolderOf("command/2027-03-01"));
        Assert.Equal(0, Run("request", file, plan, "--person", "a", "--off", "2027-02-15/2027-02-17", "--accept", "--publish", "--by", "O'Neil: \"lead\" #1").Exit);
        Assert.Equal(0, Run("request", file, plan, "--person", other, "--want", "command/2027-03-01", "--accept", "--publish").Exit);
        Assert.Equal(0, Run("request", file, plan, "--person", "b", "--avoid", "command/2027-03-15", "--accept", "--publish").Exit);
        Assert.Equal(0, Run("request", file, plan, "--person", "c", "--capacity", "60%", "--from", "2027-02-01", "--accept", "--publish").Exit);
        Assert.Equal(0, Run("request", file, plan, "--person", "b", "--step-back", "2027-03-22", "--accept", "--publish").Exit);
        var export = Run("requests", file, plan, "--export");
        Assert.Equal(0, export.Exit);
        var pasted = RotationFile.Load(here.Write("pasted.yaml", File + export.Out));
        var amended = RotationPlanner.Planning.Living.AmendmentBook.All(RotationFile.Load(file), PlanFile.ReadPublished(plan).Plan!.Amendments);
        Assert.Equal(amended.Pins, pasted.Pins);
        foreach (var (one, same) in amended.Responders.Zip(pasted.Responders))
        {
            Assert.Equal(one.Unavailable, same.Unavailable);
            Assert.Equal(one.StepsBack, same.StepsBack);
            Assert.Equal(one.OtherDuties, same.OtherDuties);
            Assert.Equal(one.LaterCapacities, same.LaterCapacities);
        }
        Assert.Single(pasted.Pins);
        Assert.Contains("O'Neil", export.Out, StringComparison.Ordinal);
        Assert.Contains("No seat changes.", ToolRun.Of("replan", here["pasted.yaml"], plan, "--out", here["again"]).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Requests_of_the_file_are_answered_together_and_granted_when_asked()
    {
        ToolRun.Of("publish", file, plan, "--out", here["out"]);
        var holder = HolderOf("command/2027-02-15");
        var others = new[] { "a", "b", "c" }.Where(p => p != holder).ToList();
        var asking = here.Write("asking.yaml", File + $"""
            requests:
              - person: {holder}
                off: 2027-02-15/2027-02-17
              - person: {others[0]}
                off: 2027-02-15
                asked: 2026-10-01
              - person: {others[1]}
                off: 2027-02-16

            """);
        var before = System.IO.File.ReadAllText(plan);
        var asked = Run("requests", asking, plan);
        Assert.Equal(3, asked.Exit);
        Assert.Contains($"{others[0]}'s wish for 2027-02-15 off is answered before", asked.Out, StringComparison.Ordinal);
        Assert.Contains("No, because:", asked.Out, StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllText(plan));
        Assert.Equal(3, Run("requests", asking, plan, "--accept", "--publish", "--by", "lead").Exit);
        var remembered = PlanFile.ReadPublished(plan).Plan!;
        Assert.Equal(2, remembered.Revision);
        Assert.Equal((2, 1), (remembered.Amendments.Count(a => a.IsGranted), remembered.Amendments.Count(a => !a.IsGranted)));
        Assert.All(remembered.Amendments, a => Assert.Equal("lead", a.By));
        Assert.Contains("\"verdict\": \"no\"", Run("requests", asking, plan, "--json").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_is_remembered_when_it_is_accepted()
    {
        ToolRun.Of("publish", file, plan, "--out", here["out"]);
        var holder = HolderOf("command/2027-02-15");
        var alone = here.Write("alone.yaml", new[] { "a", "b", "c" }.Where(p => p != holder).Aggregate(File, (text, p) => text.Replace($"{{ id: {p},", $"{{ id: {p}, unavailable: [ 2027-02-15/2027-02-21 ],", StringComparison.Ordinal)));
        var refused = Run("request", alone, plan, "--person", holder, "--off", "2027-02-15", "--accept", "--publish");
        Assert.Equal(3, refused.Exit);
        Assert.Contains("This would do: ", refused.Out, StringComparison.Ordinal);
        Assert.False(Assert.Single(PlanFile.ReadPublished(plan).Plan!.Amendments).IsGranted);
        Assert.Equal(holder, HolderOf("command/2027-02-15"));
        Assert.Empty(Run("requests", alone, plan, "--export").Out);
    }

    [Theory]
    [InlineData(1, "one of --off", "--person", "a")]
    [InlineData(1, "Maybe ask twice", "--person", "a", "--off", "2027-02-15", "--want", "command/2027-02-15")]
    [InlineData(1, "the first first", "--person", "a", "--off", "2027-02-15/2027-02-14")]
    [InlineData(1, "go together", "--person", "a", "--capacity", "60%")]
    [InlineData(1, "60%", "--person", "a", "--capacity", "much", "--from", "2027-02-01")]
    [InlineData(1, "--role goes with", "--person", "a", "--off", "2027-02-15", "--role", "commander")]
    [InlineData(2, "no such responder", "--person", "ana", "--off", "2027-02-15")]
    [InlineData(2, "No such shift", "--person", "a", "--want", "command/2027-02-16")]
    [InlineData(2, "no such role", "--person", "a", "--want", "command/2027-02-15", "--role", "scribe")]
    [InlineData(2, "history", "--person", "a", "--off", "2026-11-02")]
    [InlineData(2, "after the horizon", "--person", "a", "--off", "2027-11-02")]
    [InlineData(2, "--step-back", "--person", "a", "--step-back", "2026-11-02")]
    [InlineData(1, "a date such as", "--person", "a", "--step-back", "soon")]
    [InlineData(2, "above 0", "--person", "a", "--capacity", "160%", "--from", "2027-02-01")]
    public void A_request_that_makes_no_sense_is_told(int exit, string said, params string[] options)
    {
        var run = Run(["request", file, plan, .. options]);
        Assert.Equal(exit, run.Exit);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ person: a }", "does not say what is asked")]
    [InlineData("{ person: a, off: 2027-02-01, avoid: 2027-02-01 }", "one thing")]
    [InlineData("{ person: x, off: 2027-02-01 }", "no such responder")]
    [InlineData("{ person: a, off: 2027-02-02/2027-02-01 }", "swapped")]
    [InlineData("{ person: a, want: command/2027-02-02 }", "No such shift")]
    [InlineData("{ person: a, want: command/2027-02-01, role: scribe }", "no such role")]
    [InlineData("{ person: a, off: 2027-02-01, role: commander }", "goes with a wanted shift")]
    [InlineData("{ person: a, stepBack: 2027-02-01, off: 2027-02-01 }", "one thing")]
    [InlineData("{ person: a, capacity: 60% }", "go together")]
    public void A_request_in_the_file_that_makes_no_sense_is_told_with_its_line(string request, string said)
    {
        var run = ToolRun.Of("explain", here.Write("wrong.yaml", File + $"requests:\n  - {request}\n"));
        Assert.Equal(2, run.Exit);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Contains("wrong.yaml:14", run.Error, StringComparison.Ordinal);
    }
}
