namespace RotationPlanner.Reporting;

/// <summary>
/// Agreed hours against used ones, by quarter: of every department that agreed to a number, and of people who come near
/// theirs.
/// </summary>
static class BudgetTable
{
    public static void Write(HtmlWriter page, ReportView view)
    {
        var uses = view.Plan.AgreedHours.Where(u => u.Responder is null || u.IsNear).ToList();
        if (uses.Count == 0) return;
        page.Line($"<h3>Agreed hours</h3>");
        page.Line($"""<p class="note">Real hours by calendar quarter, those worked before included; a shift counts where it starts. The line marks what was agreed. People are listed when they come near it.</p>""");
        page.Line($"""<table class="budgets" role="table"><caption class="hidden">Used and agreed hours by quarter</caption>""");
        page.Add($"""<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Who</th><th scope="col" role="columnheader">Quarter</th><th aria-hidden="true" class="chart"></th>""");
        page.Line($"""<th scope="col" role="columnheader" class="n">Used</th><th scope="col" role="columnheader" class="n">Agreed</th></tr></thead><tbody role="rowgroup">""");
        foreach (var use in uses) Row(page, view, use);
        page.Line($"</tbody></table>");
    }

    static void Row(HtmlWriter page, ReportView view, AgreedHours use)
    {
        var who = use.Responder is { } person ? view.Person(person)
            : Html.Of($"{view.Badge(use.Department)} <bdi>{TextSanitizer.Line(view.Department(use.Department))}</bdi>");
        var (used, agreed) = (60 * use.Used, 60.0 * use.Agreed!.Value);
        var widest = 1.1 * Math.Max(used, agreed);
        page.Add($"""<tr role="row"><th scope="row" role="rowheader">{who}</th><td role="cell">{use.Quarter}</td>""");
        page.Add($"""<td aria-hidden="true" class="chart">{Bar.Load(used, agreed, widest)}</td>""");
        page.Add($"""<td role="cell" class="n"><span class="label">Used </span>{Formatting.Hours((long)Math.Round(used), "#,0.#")}{(use.IsNear ? Html.Of($" <strong>near the limit</strong>") : Html.Empty)}</td>""");
        page.Line($"""<td role="cell" class="n"><span class="label">Agreed </span>{Formatting.Hours((long)agreed, "#,0")}</td></tr>""");
    }
}
