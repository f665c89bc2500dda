using RotationPlanner.Fairness;
using RotationPlanner.Reporting;
using Spectre.Console;
using static RotationPlanner.Tool.Output.Cells;

namespace RotationPlanner.Tool.Output;

/// <summary>Who carries more and who less than a fair share, in hours and turns, and what departments give.</summary>
static class FairnessTables
{
    const int MostAbove = 4, MostBelow = 3;

    /// <summary>The people furthest above and furthest below.</summary>
    public static Table People(ReportView view)
    {
        var sharing = view.Sharing.ToArray();
        var above = sharing.Take(MostAbove).ToArray();
        var below = sharing.Skip(Math.Max(above.Length, sharing.Length - MostBelow)).ToArray();
        var table = Lined("Furthest from fair", "Carries", "Share");
        table.AddColumn(Column(view.Excess.Measure is { Length: > 0 } turn ? $"Excess ({turn})" : "Excess in weighted hours").LeftAligned());
        foreach (var title in new[] { "Nights", "Weekends", "Holidays" }) table.AddColumn(Column(title).RightAligned());
        foreach (var person in above) Row(person);
        if (sharing.Length > above.Length + below.Length) table.AddRow(Cell($"({Say.Count(sharing.Length - above.Length - below.Length, "person", "people")} between)", Color.Grey));
        foreach (var person in below) Row(person);
        return table;

        void Row(PersonLoad p) => table.AddRow(
            Cell(view.Name(p.Responder)), Cell(Say.Hours(p.Load.Total, view.HoursFormat)), Cell(Say.Hours(p.Share.Total, view.HoursFormat)),
            Cell(Excess(view.Excess, p), p.Excess.Total > 0 ? Color.Yellow : null), Cell(Say.Number(p.Nights)), Cell(Say.Number(p.Weekends)), Cell(Say.Number(p.Holidays)));
    }

    static string Excess(ExcessWords words, PersonLoad person) => ExcessWords.Percent(person) is { Length: > 0 } percent
        ? $"{words.Both(person)} ({percent})" : words.Both(person);

    public static Table Departments(ReportView view)
    {
        var names = view.Company.Departments.DistinctBy(d => d.Id).ToDictionary(d => d.Id, d => d.Name, StringComparer.Ordinal);
        var table = Lined("Department", "Part of all", "Hours", "People");
        foreach (var d in view.Plan.Fairness.Departments)
            table.AddRow(Cell(names.GetValueOrDefault(d.Department, d.Department)), Cell(Say.Percent(d.PartOfAll, "0.0")), Cell(Say.Number(d.Hours, "#,0")), Cell(Say.Number(d.People)));
        return table;
    }
}
