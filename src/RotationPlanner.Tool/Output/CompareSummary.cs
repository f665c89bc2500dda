using RotationPlanner.Baselines;
using Spectre.Console;

namespace RotationPlanner.Tool.Output;

/// <summary>Rosters side by side: how fair, and what they do to people.</summary>
static class CompareSummary
{
    const string None = "–";

    public static void Write(Comparison comparison, IAnsiConsole console)
    {
        var fair = Cells.Lined("How fair", "Gaps", "Broken", "Excess h", "turns", "Weekends", "Nights", "Holidays");
        var people = Cells.Lined("For people", "Hand-overs", "Pause", "Tenth", "Changed", "Lead", "New", "Grafana", "s");
        foreach (var roster in comparison.Rosters)
        {
            var isOurs = roster == comparison.Ours;
            var colour = isOurs ? Color.Green : roster.Gaps + roster.BrokenInAll > 0 ? Color.Red : (Color?)null;
            fair.AddRow(
                Cells.Cell(roster.Name, isOurs ? Color.Green : null), Cells.Cell(Number(roster.Gaps), colour), Cells.Cell(Number(roster.BrokenInAll), colour), Cells.Cell(Number(roster.WorstExcessHours)),
                Cells.Cell(Number(roster.WorstExcessTurns)), Cells.Cell(Text(roster.Weekends)), Cells.Cell(Text(roster.Nights)), Cells.Cell(Text(roster.Holidays)));
            people.AddRow(
                Cells.Cell(roster.Name, isOurs ? Color.Green : null), Cells.Cell(Number(roster.HandOvers)), Cells.Cell(Days(roster.ShortestPauseDays)), Cells.Cell(Days(roster.TenthPauseDays)),
                Cells.Cell(roster.ChangedByAbsence is { } changed ? Number(changed) : None), Cells.Cell(Number(roster.DepartmentsThatLead)), Cells.Cell(Number(roster.NewCommanders)),
                Cells.Cell(Number(roster.GrafanaQuality)), Cells.Cell(roster.Took > NodaTime.Duration.Zero ? Number(roster.Took.TotalSeconds, "#,0.0") : None));
        }
        console.Write(fair);
        console.Write(people);
        foreach (var roster in comparison.Rosters.Where(r => r.Broken.Count > 0))
            console.Write(Cells.Line($"{roster.Name} breaks: {string.Join(", ", roster.Broken.Select(b => $"{b.Rule} {b.Count}"))}."));
        foreach (var way in comparison.LeftOut) console.Write(Cells.Line($"{way.Name} is left out: the company is too large for it."));
        if (comparison.Absence is var (responder, days))
            console.Write(Cells.Line($"Changed: seats that change hands when {responder} is away from {days.Start:uuuu-MM-dd} to {days.End:uuuu-MM-dd}, told four weeks ahead."));
        if (comparison.Proved.Length > 0) console.Write(Cells.Line($"Worst excess: {comparison.Proved}"));
        console.Write(Cells.Line(comparison.Verdict(), Decoration.Bold));
    }

    public static string Json(Comparison comparison) => new JsonLines(AnyJson.Options)
        .Field("bound", comparison.Bound)
        .Field("proved", comparison.Proved)
        .Field("absence", comparison.Absence is var (responder, days) ? new { responder, from = days.Start, to = days.End } : null)
        .Field("engineering", comparison.Engineering)
        .Array("rosters", comparison.Rosters.Select(r => new
        {
            r.Id, r.Name, r.Gaps,
            broken = r.Broken.ToDictionary(b => b.Rule, b => b.Count),
            r.WorstExcessHours, r.WorstExcessTurns, r.AboveBoundHours, r.Weekends, r.Nights, r.Holidays,
            turns = r.Turns.ToDictionary(t => t.Role, t => t.Turns),
            r.HandOvers, r.ShortestPauseDays, r.TenthPauseDays, r.DepartmentsThatLead, r.LedOutsideEngineering, r.NewCommanders, r.DepartmentParts,
            r.ChangedByAbsence, r.Jain, r.Gini, r.Unfairness, r.GrafanaQuality, seconds = Math.Round(r.Took.TotalSeconds, 3),
        }).ToList())
        .Array("leftOut", comparison.LeftOut.Select(b => b.Id).ToList())
        .Field("verdict", comparison.Verdict())
        .Field("price", comparison.Price is { } price ? PriceSummary.Json(price) : null)
        .ToString();

    static string Number(double value, string format = "#,0.#") => Formatting.Number(value, format);

    static string Text(Spread? spread) => spread?.ToString() ?? None;

    static string Days(double? days) => days is { } some ? $"{Number(some)} d" : None;
}
