using RotationPlanner.Interchange;
using Spectre.Console;

namespace RotationPlanner.Tool.Output.Living;

/// <summary>What a rule costs.</summary>
static class RuleCostSummary
{
    public static void Write(RuleCost cost, IAnsiConsole console)
    {
        foreach (var sentence in cost.Sentences) console.Write(Cells.Line(sentence));
        console.Write(WhatIfSummary.Table(cost.Compared, "With it", "Without"));
    }

    public static string Json(RuleCost cost) => new JsonLines(PlanFile.Options)
        .Field("rule", cost.Rule)
        .Field("rotation", cost.Rotation)
        .Field("seats", cost.Seats)
        .Field("people", cost.People)
        .Field("with", cost.Compared.Now)
        .Field("without", cost.Compared.Then)
        .Array("sentences", cost.Sentences)
        .ToString();
}
