using NodaTime;
using RotationPlanner.Baselines.Pricing;
using RotationPlanner.Reporting;

namespace RotationPlanner.Baselines.Comparing;

/// <summary>The comparison as one self-contained page that a manager understands in a minute.</summary>
static class ComparisonPage
{
    const string None = "–";

    // Before the head of a column of words; its other columns are numbers.
    const string Words = "\t";

    public static string Of(Comparison comparison)
    {
        var page = new HtmlWriter();
        var company = comparison.Plan.Company;
        (string, string)[] price = comparison.Price is null ? [] : [(PriceSection.Id, PriceSection.Title)];
        (string, string)[] contents = [("fair", "How fair"), .. price, ("people", "What it does to people"), ("who", "Who leads"), ("rules", "Rules broken"), ("how", "What is compared")];
        Frame.Write(page, new FrameHead(company.Name, "compared", "Rotations compared", company.Horizon, contents, "Made by rotation-planner compare."), () =>
        {
            Headline(page, comparison);
            Fair(page, comparison);
            if (comparison.Price is { } curve) PriceSection.Write(page, curve);
            People(page, comparison);
            Who(page, comparison);
            Rules(page, comparison);
            How(page, comparison);
        });
        return page.ToString();
    }

    static void Headline(HtmlWriter page, Comparison comparison)
    {
        var ours = comparison.Ours;
        page.Line($"""<section class="headline" aria-labelledby="summary"><h2 id="summary" class="hidden">In short</h2><p class="verdict">{ComparisonWords.Verdict(comparison)}</p><dl class="figures">""");
        Figure(page, "Worst excess", $"{Formatting.Number(ours.WorstExcessHours, "#,0.#")} h", $"weighted hours above a fair share. {comparison.Proved}");
        Figure(page, "Rules broken", Formatting.Number(ours.BrokenInAll, "#,0"), "by our plan, counted by the independent checker");
        Figure(page, "Shortest pause", Days(ours.ShortestPauseDays), "between two turns of one person");
        Figure(page, "Ways compared", Formatting.Number(comparison.Rosters.Count - 1, "#,0"), "beside our plan");
        page.Line($"</dl></section>");
    }

    static void Figure(HtmlWriter page, string label, string value, string note) =>
        page.Line($"""<div><dt>{label}</dt><dd><span class="value">{value}</span> <span class="note">{note}</span></dd></div>""");

    static void Fair(HtmlWriter page, Comparison comparison)
    {
        var scale = comparison.Rosters.Max(r => Math.Max(0, r.WorstExcessHours)) is > 0 and var most ? most * 1.05 : 1;
        var note = Html.Of($"The bar is what the most loaded person carries above a fair share, in weighted hours. Counts are the fewest and the most among people who are due the same.");
        Frame.Section(page, "fair", "How fair", note, () => Table(page, "Worst excess and counts of each roster",
            ["", "Worst excess", "Turns above", "Weekends", "Nights", "Holidays", "Jain", "Gini", "Grafana"], comparison, r =>
            [
                Bar.Load(Math.Max(0, r.WorstExcessHours), 0, scale), Text($"{Formatting.Number(r.WorstExcessHours, "#,0.#")} h"), Text(Formatting.Number(r.WorstExcessTurns, "#,0.#")),
                Text(Spread(r.Weekends)), Text(Spread(r.Nights)), Text(Spread(r.Holidays)),
                Text(Formatting.Number(r.Jain, "0.000")), Text(Formatting.Number(r.Gini, "0.000")), Text(Formatting.Number(r.GrafanaQuality)),
            ]));
    }

    static void People(HtmlWriter page, Comparison comparison)
    {
        var absence = comparison.Absence is var (responder, days)
            ? Html.Of($"Changed seats are those that change hands when <bdi>{Name(comparison, responder)}</bdi> is away from {Formatting.LongDay(days.Start)} to {Formatting.LongDay(days.End)}, told four weeks ahead.") : Html.Empty;
        Frame.Section(page, "people", "What it does to people", Html.Of($"A tenth of all pauses is shorter than the tenth one. {absence}"), () => Table(page, "Hand-overs, pauses and changes of each roster",
            ["Hand-overs", "Shortest pause", "Tenth pause", "Changed seats", "Time taken"], comparison, r =>
            [
                Text(Formatting.Number(r.HandOvers, "#,0")), Text(Days(r.ShortestPauseDays)), Text(Days(r.TenthPauseDays)),
                Text(r.ChangedByAbsence is { } changed ? Formatting.Number(changed) : None), Text(ComparisonWords.Time(r)),
            ]));
    }

    static void Who(HtmlWriter page, Comparison comparison)
    {
        var departments = comparison.Plan.Company.Departments.DistinctBy(d => d.Id).ToList();
        Frame.Section(page, "who", "Who leads", Html.Of($"Whoever holds the first role of a rotation leads. Parts of departments are parts of all credit."), () => Table(page, "Departments and new commanders of each roster",
            ["Departments that lead", $"Led outside {DepartmentName(comparison, comparison.Engineering)}", "New commanders", Words + "Parts of all credit"], comparison, r =>
            [
                Text(Formatting.Number(r.DepartmentsThatLead)), Text(Formatting.Percent(r.LedOutsideEngineering, "0")), Text(Formatting.Number(r.NewCommanders)),
                Text(string.Join(", ", departments.Select(d => $"{d.Name} {Formatting.Percent(r.DepartmentParts.GetValueOrDefault(d.Id), "0")}"))),
            ]));
    }

    static void Rules(HtmlWriter page, Comparison comparison)
    {
        Frame.Section(page, "rules", "Rules broken", Html.Of($"Counted by the checker that every plan must pass. Gaps are required seats that nobody holds."), () => Table(page, "Gaps and broken rules of each roster",
            ["Gaps", "In all", Words + "Rules"], comparison, r =>
            [
                Text(Formatting.Number(r.Gaps, "#,0")), Text(Formatting.Number(r.BrokenInAll, "#,0")),
                Text(r.Broken.Count == 0 ? "none" : string.Join(", ", r.Broken.Select(b => $"{b.Rule} {Formatting.Number(b.Count, "#,0")}"))),
            ]));
    }

    static void How(HtmlWriter page, Comparison comparison)
    {
        Frame.Section(page, "how", "What is compared", Html.Of($"Each way is written from what its makers publish, and uses nothing of our solver."), () =>
        {
            page.Line($"<dl>");
            foreach (var way in Baseline.All.Where(b => comparison.Rosters.Any(r => r.Id == b.Id) || comparison.LeftOut.Contains(b)))
            {
                page.Add($"<dt>{way.Name}</dt><dd>{way.Models} {way.Departs}");
                page.Line($"{(comparison.LeftOut.Contains(way) ? " It was left out here." : "")}</dd>");
            }
            page.Line($"</dl>");
        });
    }

    static void Table(HtmlWriter page, string caption, IReadOnlyList<string> heads, Comparison comparison, Func<RosterFigures, IReadOnlyList<Html>> cells)
    {
        page.Add($"""<table role="table" class="lived"><caption class="hidden">{caption}</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Way</th>""");
        foreach (var head in heads)
        {
            if (head.Length == 0) page.Add($"""<th aria-hidden="true" class="chart"></th>""");
            else page.Add($"""<th scope="col" role="columnheader"{Kind(head)}>{head.TrimStart('\t')}</th>""");
        }
        page.Line($"</tr></thead><tbody role=\"rowgroup\">");
        foreach (var roster in comparison.Rosters.Reverse())
        {
            page.Add($"""<tr role="row"><th scope="row" role="rowheader"><bdi>{roster.Name}</bdi></th>""");
            foreach (var (cell, head) in cells(roster).Zip(heads))
            {
                if (head.Length == 0) page.Add($"""<td aria-hidden="true" class="chart">{cell}</td>""");
                else page.Add($"""<td role="cell"{Kind(head)}><span class="label">{head.TrimStart('\t')} </span>{cell}</td>""");
            }
            page.Line($"</tr>");
        }
        page.Line($"</tbody></table>");
    }

    static Html Kind(string head) => head.StartsWith(Words, StringComparison.Ordinal) ? Html.Empty : Html.Of($" class=\"n\"");

    static Html Text(string text) => Html.Of($"{text}");

    static string Spread(Spread? spread) => spread?.ToString() ?? None;

    static string Days(double? days) => days is { } some ? $"{Formatting.Number(some, "#,0.#")} d" : None;

    static string DepartmentName(Comparison comparison, string id) => comparison.Plan.Company.Departments.FirstOrDefault(d => d.Id == id)?.Name ?? id;

    static string Name(Comparison comparison, string id) => comparison.Plan.Company.Responders.FirstOrDefault(r => r.Id == id)?.Name ?? id;
}
