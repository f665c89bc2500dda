using RotationPlanner.Interchange;
using RotationPlanner.Reporting;
using Spectre.Console;

namespace RotationPlanner.Tool.Output;

/// <summary>Two plans side by side, and what the difference means.</summary>
static class WhatIfSummary
{
    public static void Write(WhatIf what, IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("")
            .AddColumn(new TableColumn("Now").RightAligned()).AddColumn(new TableColumn("Then").RightAligned());
        void Row(string name, Func<WhatIfFigures, string> value) =>
            table.AddRow(Cell(name), Cell(value(what.Now)), Cell(value(what.Then)));
        Row("Hours a month, mean", f => Formatting.Number(f.MeanHours, "#,0.#"));
        Row("Hours a month, most", f => Formatting.Number(f.MostHours, "#,0.#"));
        Row("Worst excess of share", f => Formatting.SignedPercent(f.WorstExcess));
        Row("Required seats empty", f => Formatting.Number(f.UnfilledRequired));
        Row("Rules not met", f => f.UnmetRules.Count == 0 ? "none" : string.Join(", ", f.UnmetRules));
        console.Write(table);
        foreach (var sentence in what.Sentences) console.Write(new Text(TextSanitizer.Lines(sentence) + "\n"));
    }

    public static string Json(WhatIf what) => new JsonLines(PlanFile.Options)
        .Field("now", what.Now)
        .Field("then", what.Then)
        .Array("sentences", what.Sentences)
        .ToString();

    static Text Cell(string text) => new(TextSanitizer.Line(text).Replace('\u202F', ' '));
}
