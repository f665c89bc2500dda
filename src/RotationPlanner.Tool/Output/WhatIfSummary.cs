using RotationPlanner.Calendars;
using RotationPlanner.Interchange;
using RotationPlanner.Reporting;
using Spectre.Console;

namespace RotationPlanner.Tool.Output;

/// <summary>Two plans side by side, and what the difference means.</summary>
static class WhatIfSummary
{
    public static void Write(WhatIf what, IAnsiConsole console)
    {
        if (what.Differences.Count > 0) console.Write(Cells.Line("What differs:", Decoration.Bold));
        foreach (var difference in what.Differences) console.Write(Cells.Line($"- {difference}"));
        console.Write(Table(what, "Now", "Then"));
        foreach (var sentence in what.Sentences) console.Write(Cells.Line(sentence));
    }

    /// <summary>The figures of both plans.</summary>
    public static Table Table(WhatIf what, string now, string then)
    {
        var table = Cells.Lined("", now, then);
        void Row(string name, Func<WhatIfFigures, string> value) => table.AddRow(Cells.Cell(name), Cells.Cell(value(what.Now)), Cells.Cell(value(what.Then)));
        Row("Hours a month, mean", f => Formatting.Number(f.MeanHours, "#,0.#"));
        Row("Hours a month, most", f => Formatting.Number(f.MostHours, "#,0.#"));
        Row("Worst excess", f => $"{Formatting.Number(f.WorstExcessHours, "#,0.#")} h");
        Row("Worst excess of share", f => Formatting.SignedPercent(f.WorstExcess));
        Row("Turns of one person, most", f => Formatting.Number(f.MostTurns));
        Row("Weekends of one person, most", f => Formatting.Number(f.MostWeekends));
        Row("Nights of one person, most", f => Formatting.Number(f.MostNights));
        Row("Public holidays of one person, most", f => Formatting.Number(f.MostHolidays));
        Row("Required seats empty", f => Formatting.Number(f.UnfilledRequired));
        if (what.Now.UnfilledOptional + what.Then.UnfilledOptional > 0) Row("Wanted optional seats empty", f => Formatting.Number(f.UnfilledOptional));
        if (what.Now.NewCommanders + what.Then.NewCommanders > 0) Row("New commanders", f => Formatting.Number(f.NewCommanders));
        Row("Rules not met", f => f.UnmetRules.Count == 0 ? "none" : string.Join(", ", f.UnmetRules));
        var departments = what.Before.Company.Departments.Concat(what.After.Company.Departments).DistinctBy(d => d.Id).ToList();
        foreach (var department in departments.Where(_ => departments.Count > 1))
            Row($"Part of {department.Name}", f => f.DepartmentParts.TryGetValue(department.Id, out var part) ? $"{Formatting.Number(100 * part, "0.#")} %" : "–");
        return table;
    }

    public static string Json(WhatIf what) => new JsonLines(PlanFile.Options)
        .Array("differences", what.Differences)
        .Field("now", what.Now)
        .Field("then", what.Then)
        .Array("sentences", what.Sentences)
        .ToString();
}
