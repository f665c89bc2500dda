using RotationPlanner.Interchange;
using Spectre.Console;

namespace RotationPlanner.Tool.Output.Interchange;

/// <summary>Where a plan and another tool differ.</summary>
static class DifferenceSummary
{
    public static void Write(IReadOnlyList<PlanDifference> differences, Company company, string tool, IAnsiConsole console)
    {
        if (differences.Count == 0)
        {
            console.Write(Cells.Line($"The plan and {tool} have the same people at the same times."));
            return;
        }
        var names = company.Responders.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        string Names(IReadOnlyList<string> people) => people.Count == 0 ? "–" : string.Join(", ", people.Select(p => names.GetValueOrDefault(p, p)));
        var table = new Table().Border(TableBorder.Simple).AddColumn(Cells.Column("Role")).AddColumn(Cells.Column("From (UTC)")).AddColumn(Cells.Column("To (UTC)"))
            .AddColumn(Cells.Column("Only the plan")).AddColumn(Cells.Column($"Only {tool}"));
        foreach (var difference in differences)
            table.AddRow([Cells.Cell($"{difference.Rotation}/{difference.Role}"), Cells.Cell($"{difference.Start:uuuu-MM-dd HH:mm}"), Cells.Cell($"{difference.End:uuuu-MM-dd HH:mm}"),
                Cells.Cell(Names(difference.Plan)), Cells.Cell(Names(difference.Tool))]);
        console.Write(table);
    }

    public static string Json(IReadOnlyList<PlanDifference> differences) =>
        new JsonLines(PlanFile.Options).Array("differences", differences).ToString();
}
