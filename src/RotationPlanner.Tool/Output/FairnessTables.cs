using RotationPlanner.Reporting;
using Spectre.Console;
using static RotationPlanner.Tool.Output.Cells;

namespace RotationPlanner.Tool.Output;

/// <summary>Who carries more and who less than a fair share, in hours and turns, and what departments give.</summary>
static class FairnessTables
{
    const int MostAbove = 4, MostBelow = 3;

    /// <summary>The people furthest above and furthest below.</summary>
    public static Table People(Plan plan, ReportWords words)
    {
        var sharing = plan.Fairness.ByExcess;
        var above = sharing.Where(p => p.Excess.Total > 0).Take(MostAbove).ToArray();
        var below = sharing.Where(p => p.Excess.Total < 0).TakeLast(MostBelow).ToArray();
        var table = Lined("Furthest off", "Excess", "In turns", "Of share", "Nights", "Weekends", "Holidays");
        foreach (var person in above) Row(person);
        var others = sharing.Count - above.Length - below.Length;
        if (others > 0) table.AddRow(Cell($"({Formatting.Count(others, "person", "people")} more)", Color.Grey));
        foreach (var person in below) Row(person);
        return table;

        void Row(PersonLoad p) => table.AddRow(
            Cell(words.Name(p.Responder)), Cell(words.ExcessHours(p), p.Excess.Total > 0 ? Color.Yellow : null),
            Cell(words.ExcessTurns(p)),
            Cell(ReportWords.ExcessPercent(p)), Cell(Formatting.Number(p.Nights)), Cell(Formatting.Number(p.Weekends)),
            Cell(Formatting.Number(p.Holidays)));
    }

    /// <summary>
    /// What hours and turns mean, and the one sentence that most people look for; empty where nobody carries duty.
    /// </summary>
    public static string Sentence(Plan plan, ReportWords words)
    {
        if (plan.Fairness.MostLoaded is not { } most || plan.Fairness.LeastLoaded is not { } least) return "";
        var turn = words.Turn is { Length: > 0 } measure ? $" Hours are weighted: {measure}." : "";
        var (above, below) = (words.Name(most.Responder), words.Name(least.Responder));
        return ($"By final shares, furthest above: {above}, {words.Excess(most)}. "
            + $"furthest below: {below}, {words.Excess(least)}.{turn}").Replace('\u202F', ' ');
    }

    public static Table Departments(Plan plan)
    {
        var names = plan.Company.Departments.DistinctBy(d => d.Id).ToDictionary(d => d.Id, d => d.Name,
            StringComparer.Ordinal);
        var table = Lined("Department", "Part of all", "Hours", "People");
        foreach (var d in plan.Fairness.Departments)
            table.AddRow(Cell(names.GetValueOrDefault(d.Department, d.Department)),
                Cell(Formatting.Percent(d.PartOfAll, "0.0")), Cell(Formatting.Number(d.Hours, "#,0")), Cell(Formatting.Number(d.People)));
        return table;
    }
}
