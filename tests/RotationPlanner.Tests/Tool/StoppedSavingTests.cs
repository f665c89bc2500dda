using RotationPlanner.Interchange;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Reporting;

namespace RotationPlanner.Tests.Tool;

/// <summary>Whoever stops a run while a large plan is saved has the plan, and does not wait for the rest.</summary>
public sealed class StoppedSavingTests : IDisposable
{
    static readonly CancellationToken Stopped = new(canceled: true);

    readonly TempDirectory here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public void Of_a_large_company_plan_and_ledger_are_saved_and_the_rest_is_not()
    {
        var saved = SavedPlan.Save(Plan(400), here["out"], null, Stopped);
        Assert.False(saved.IsWhole);
        Assert.Equal(["ledger.json", "plan.json"], Directory.EnumerateFileSystemEntries(here["out"])
            .Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(saved.All, [saved.Current, saved.Ledger]);
    }

    [Fact]
    public void A_large_plan_that_is_there_already_stays_whole()
    {
        SavedPlan.Save(Plan(400), here["out"], null, CancellationToken.None);
        var before = File.ReadAllBytes(here["out/plan.json"]);
        var saved = SavedPlan.Save(Plan(400), here["out"], null, Stopped);
        Assert.True(saved.IsBeside);
        Assert.Equal(before, File.ReadAllBytes(here["out/plan.json"]));
        Assert.NotNull(PlanFile.ReadDocument(here["out/plan.partial.json"]).Document);
    }

    [Fact]
    public void Of_a_small_company_everything_is_saved()
    {
        var saved = SavedPlan.Save(Plan(4), here["out"], null, Stopped);
        Assert.True(saved.IsWhole);
        Assert.All(saved.All, path => Assert.True(Path.Exists(path)));
    }

    Plan Plan(int people)
    {
        var text = SmallFile.Text(people: string.Join(", ", Enumerable.Range(0, people).Select(i => $"p{i}")));
        return Planner.Plan(RotationFile.Load(here.Write("rotation.yaml", text)), new PlanOptions { WorkLimit = 1 });
    }
}
