using RotationPlanner.Program;
using RotationPlanner.Reporting;
using RotationPlanner.Solving;
using RotationPlanner.Solving.ColumnGeneration;
using Spectre.Console;
using static RotationPlanner.Tool.Output.Cells;

namespace RotationPlanner.Tool.Output;

/// <summary>What the plan reaches in everything that was asked for, and what is proved of it.</summary>
static class ProofTable
{
    public static Table Of(Plan plan, ReportWords words)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(Column("What counts"))
            .AddColumn(Column("This plan")).AddColumn(Column("What is proved"));
        foreach (var objective in plan.Proof.Objectives)
            table.AddRow(Cell(objective.Name), Cell(words.Reached(objective)),
                Cell(ReportWords.Proved(objective), objective.Status == ProofStatus.Optimal ? Color.Green : null));
        return table;
    }
}
