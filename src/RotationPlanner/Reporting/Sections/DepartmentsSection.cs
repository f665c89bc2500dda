namespace RotationPlanner.Reporting;

/// <summary>What each department carries, beside what its leader agreed to.</summary>
static class DepartmentsSection
{
    public static void Write(HtmlWriter page, ReportView view)
    {
        var note = Html.Of($"Each department's part of all credit. The shaded band is the part that was agreed, where one was.");
        Frame.Section(page, "departments", "Departments", note, () =>
        {
            var company = view.Company.Departments.DistinctBy(d => d.Id)
                .ToDictionary(d => d.Id, StringComparer.Ordinal);
            var scale = Math.Min(1, 1.1 * view.Plan.Fairness.Departments.Select(d => Widest(d, company.GetValueOrDefault(d.Department))).DefaultIfEmpty(1).Max());
            page.Line($"""<table class="depts" role="table"><caption class="hidden">Part of the load, agreed range, hours and people of each department</caption>""");
            page.Add($"""<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Department</th><th aria-hidden="true" class="chart"></th><th scope="col" role="columnheader" class="n">Part of all</th>""");
            page.Line($"""<th scope="col" role="columnheader">Agreed</th><th scope="col" role="columnheader" class="n">Hours</th><th scope="col" role="columnheader" class="n">People</th><th scope="col" role="columnheader">Buy-in</th></tr></thead><tbody role="rowgroup">""");
            foreach (var load in view.Plan.Fairness.Departments)
                Row(page, view, load, company.GetValueOrDefault(load.Department), scale);
            page.Line($"</tbody></table>");
            BudgetTable.Write(page, view);
        });
    }

    static double Widest(DepartmentLoad load, Department? department) =>
        Math.Max(load.PartOfAll, department?.Share is { Max: < 1 } share
            ? (double)share.Max : (double)(department?.Share?.Min ?? 0));

    static void Row(HtmlWriter page, ReportView view, DepartmentLoad load, Department? department, double scale)
    {
        var share = department?.Share;
        page.Add($"""<tr role="row"><th scope="row" role="rowheader">{view.Badge(load.Department)} <bdi>{department?.Name ?? load.Department}</bdi></th>""");
        page.Add($"""<td aria-hidden="true" class="chart">{Bar.Range(load.PartOfAll, (double?)share?.Min, (double?)share?.Max, scale)}</td>""");
        page.Add($"""<td role="cell" class="n">{Formatting.Percent(load.PartOfAll, "0.0")}</td><td role="cell">{Agreed(share)}</td>""");
        page.Add($"""<td role="cell" class="n"><span class="label">Hours </span>{Formatting.Number(load.Hours, "#,0")}</td><td role="cell" class="n"><span class="label">People </span>{load.People}</td>""");
        page.Line($"""<td role="cell" class="buyin">{BuyIn(view, department?.BuyIn)}</td></tr>""");
    }

    static string Agreed((decimal Min, decimal Max)? share) => share switch
    {
        null or { Min: 0, Max: 1 } => "none agreed",
        { Min: 0 } => $"at most {Formatting.Percent((double)share.Value.Max)}",
        { Max: 1 } => $"at least {Formatting.Percent((double)share.Value.Min)}",
        _ => $"{Formatting.Percent((double)share.Value.Min)} to {Formatting.Percent((double)share.Value.Max)}",
    };

    static Html BuyIn(ReportView view, BuyIn? agreed)
    {
        if (agreed is null)
            return view.Company.RunsOnBuyIns ? Html.Of($"none on record: nobody is lent") : Html.Of($"none on record");
        var all = agreed.HoursPerQuarter is { } hours ? $", {Formatting.Number(hours)} h a quarter" : "";
        var each = agreed.HoursPerPersonPerQuarter is { } person
            ? $", {Formatting.Number(person)} h a person and quarter" : "";
        return Html.Of($"<bdi>{agreed.By}</bdi>, since {Formatting.LongDay(agreed.Since)}{all}{each}");
    }
}
