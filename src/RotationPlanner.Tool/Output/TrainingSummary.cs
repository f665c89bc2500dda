using RotationPlanner.Interchange;
using RotationPlanner.Reporting;
using RotationPlanner.Solving.ColumnGeneration;
using Spectre.Console;
using static RotationPlanner.Tool.Output.Cells;

namespace RotationPlanner.Tool.Output;

/// <summary>The training report for a terminal or a script.</summary>
static class TrainingSummary
{
    public static void Write(TrainingReport report, IAnsiConsole console)
    {
        var view = new TrainingView(report);
        console.Write(Line($"{report.Company.Name}: training as of {Formatting.LongDay(report.Company.Horizon.Start)}", Decoration.Bold));
        console.WriteLine();
        console.Write(People(report, view));
        console.WriteLine();
        console.Write(Departments(report, view));
        if (view.Consent() is { Length: > 0 } said) console.Write(Line($"{said}."));
        if (report.Pool.Count > 0)
        {
            console.WriteLine();
            console.Write(Pool(report, view));
        }
        if (report.Bottlenecks.Count > 0) console.WriteLine();
        foreach (var bottleneck in report.Bottlenecks) console.Write(Line(bottleneck));
    }

    public static string Json(TrainingReport report)
    {
        return new JsonLines(PlanFile.Options)
            .Array("rungs", [.. report.Company.Ladder.Rungs.Select(r => r.Id)])
            .Array("people", report.People)
            .Array("departments", report.Departments)
            .Array("pool", report.Pool)
            .Field("volunteers", report.Volunteers)
            .Field("steppedBack", report.SteppedBack)
            .Array("bottlenecks", report.Bottlenecks)
            .ToString();
    }

    static Table People(TrainingReport report, TrainingView view)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(Column("Person")).AddColumn(Column("Rung"))
            .AddColumn(Column("Next"));
        if (report.Plan is not null) table.AddColumn(Column("By the plan"));
        foreach (var department in report.People.GroupBy(p => p.Department, StringComparer.Ordinal))
        {
            table.AddRow(Row(report, new Text(TextSanitizer.Line(view.Department(department.Key)), new Style(decoration: Decoration.Bold))));
            foreach (var p in department)
                table.AddRow(Row(report, Cell("  " + view.Name(p.Responder)), Cell(view.Stage(p)), Cell(TrainingView.Next(p)), Cell(view.Planned(p))));
        }
        return table;
    }

    static IEnumerable<Text> Row(TrainingReport report, params IEnumerable<Text> cells) =>
        cells.Concat(Enumerable.Repeat(Text.Empty, 4)).Take(report.Plan is null ? 3 : 4);

    static Table Departments(TrainingReport report, TrainingView view)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(Column("Department"))
            .AddColumn(Column("On the ladder")).AddColumn(Column("First commander"));
        foreach (var d in report.Departments)
            table.AddRow(Cell(view.Department(d.Department)), Cell(view.Ladder(d)), Cell(view.FirstCommander(d)));
        return table;
    }

    static Table Pool(TrainingReport report, TrainingView view)
    {
        var table = Lined("Who may lead, end of", [.. report.Pool.Select(m => TrainingView.Month(m))]);
        foreach (var d in report.Departments)
            table.AddRow([Cell(view.Department(d.Department)), .. d.Pool.Select(n => Cell(Formatting.Number(n)))]);
        table.AddRow([Cell("All"), .. report.Pool.Select(m => Cell(Formatting.Number(m.Commanders)))]);
        table.AddRow([Cell("of them graduates"), .. report.Pool.Select(m => Cell(Formatting.Number(m.Graduates)))]);
        table.AddRow([Cell("Hours of command each"), .. report.Pool.Select(m => Cell(TrainingView.Hours(m)))]);
        return table;
    }
}
