using RotationPlanner.Program;
using RotationPlanner.Reporting;
using RotationPlanner.Solving;
using Spectre.Console;
using static RotationPlanner.Tool.Output.Cells;

namespace RotationPlanner.Tool.Output;

/// <summary>What the plan reaches in everything that was asked for, and what is proved of it.</summary>
static class ProofTable
{
    public static Table Of(ReportView view)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(Column("What counts")).AddColumn(Column("This plan")).AddColumn(Column("What is proved"));
        foreach (var objective in view.Plan.Proof.Objectives)
            table.AddRow(Cell(objective.Name), Cell(ProofWords.Reached(objective, view)), Cell(ProofWords.Brief(objective), objective.Status == ProofStatus.Optimal ? Color.Green : null));
        return table;
    }
}
