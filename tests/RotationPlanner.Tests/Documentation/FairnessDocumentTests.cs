using System.Globalization;
using System.Reflection;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange;
using RotationPlanner.Program;
using RotationPlanner.Solving;

namespace RotationPlanner.Tests.Documentation;

public class FairnessDocumentTests
{
    const string Name = "docs/fairness.md";

    [Fact]
    public void The_table_has_the_objectives_of_the_code()
    {
        var named = typeof(Objectives).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Where(f => f.IsLiteral && f.FieldType == typeof(string)).Select(f => (string)f.GetRawConstantValue()!);
        string[] counts = ["weekends", "nights", "holidays"];
        Assert.Equal(named.Concat(counts).Concat(Enum.GetValues<Goal>().Select(g => g.ToString().ToLowerInvariant()))
            .Order(), Objectives().Order());
    }

    [Fact]
    public void The_worked_example_has_the_figures_of_its_plan()
    {
        var plan = Planner.Plan(RotationFile.Load(Path.Combine(Documents.Root, "samples", "tiny", "three.yaml")));
        var (text, picture) = (Documents.Section(Name, "A worked example"), Documents.Read("docs/pictures/share.svg"));
        foreach (var person in plan.Fairness.People)
        {
            var name = plan.Company.Responders.Single(r => r.Id == person.Responder).Name;
            var (load, share, excess) = (Hours(person.Load.Total), Hours(person.Share.Total),
                Hours(person.Excess.Total));
            Assert.Contains($"| {name} | {person.Seats} | {load} | {share} | {(person.Excess.Total > 0 ? "+" : "")}{excess} |", text, StringComparison.Ordinal);
            Assert.Contains($"| {share} |\n", text, StringComparison.Ordinal);
            Assert.Contains($">{load} ({person.Seats} weeks)<", picture, StringComparison.Ordinal);
            Assert.Contains(share, picture, StringComparison.Ordinal);
            Assert.Contains($">{excess.TrimStart('−')} {(person.Excess.Total > 0 ? "above" : "below")}", picture,
                StringComparison.Ordinal);
        }
        var worst = plan.Proof.Objectives.Single(o => o.Id == "worst-excess");
        Assert.Equal((123, ProofStatus.Optimal), (worst.Tolerance, worst.Status));
    }

    /// <summary>The objectives of the table, in its order.</summary>
    internal static IReadOnlyList<string> Objectives()
    {
        var rows = Documents.Read(Name).Split('\n').SkipWhile(
            l => !l.StartsWith("| objective,", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|'));
        return [.. rows.Select(r => r.Split('|')[1].Trim('`', ' '))];
    }

    static string Hours(long minutes) =>
        (minutes / 60m).ToString("#,0.0", CultureInfo.InvariantCulture).Replace('-', '−');
}
