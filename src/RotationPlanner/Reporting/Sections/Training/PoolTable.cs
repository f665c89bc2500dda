namespace RotationPlanner.Reporting;

/// <summary>
/// The forecast: how many may lead at the end of each month, and how many hours of command that leaves for each.
/// </summary>
static class PoolTable
{
    public static void Write(HtmlWriter page, TrainingReport report)
    {
        var most = report.Pool.Select(m => m.Commanders).DefaultIfEmpty(0).Max();
        if (most == 0) return;
        page.Line($"<h3>Who may lead</h3>");
        page.Line($"""<p class="note">At the end of each month: those certified already and still here, and those who graduate by this plan. The hours are what required command seats ask of each in a whole month.</p>""");
        page.Line($"""<table class="pool" role="table"><caption class="hidden">People who may lead, and hours of command for each, by month</caption>""");
        page.Add($"""<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">End of</th><th aria-hidden="true" class="chart"></th><th scope="col" role="columnheader" class="n">May lead</th>""");
        page.Line($"""<th scope="col" role="columnheader" class="n">Graduates</th><th scope="col" role="columnheader" class="n">Hours each</th></tr></thead><tbody role="rowgroup">""");
        foreach (var month in report.Pool)
        {
            page.Add($"""<tr role="row"><th scope="row" role="rowheader">{TrainingView.Month(month)}</th><td aria-hidden="true" class="chart">{Bar.Growth(month.Commanders - month.Graduates, month.Graduates, most)}</td>""");
            page.Add($"""<td role="cell" class="n">{Formatting.Number(month.Commanders)}</td><td role="cell" class="n"><span class="label">Graduates </span>{Formatting.Number(month.Graduates)}</td>""");
            page.Line($"""<td role="cell" class="n"><span class="label">Hours each </span>{TrainingView.Hours(month)}</td></tr>""");
        }
        page.Line($"</tbody></table>");
        page.Add($"""<p class="legend" aria-hidden="true"><span><svg class="key" viewBox="0 0 14 12"><rect class="load" y="3" width="14" height="6"/></svg>certified already</span>""");
        page.Line($"""<span><svg class="key" viewBox="0 0 14 12"><rect class="grown" y="3" width="14" height="6"/></svg>graduate by this plan</span></p>""");
    }
}
