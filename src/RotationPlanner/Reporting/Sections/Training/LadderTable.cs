namespace RotationPlanner.Reporting;

/// <summary>People on each rung by department, and from when the department can command.</summary>
static class LadderTable
{
    public static void Write(HtmlWriter page, ReportView view, TrainingReport report, TrainingView words)
    {
        page.Line($"""<table class="rungs" role="table"><caption class="hidden">People on each rung of the ladder by department</caption>""");
        page.Add($"""<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Department</th>""");
        foreach (var rung in report.Company.Ladder.Rungs)
            page.Add($"""<th scope="col" role="columnheader" class="n">{rung.Name}</th>""");
        page.Line($"""<th scope="col" role="columnheader" class="n">May lead</th><th scope="col" role="columnheader">First commander</th></tr></thead><tbody role="rowgroup">""");
        foreach (var department in report.Departments) Row(page, view, report, words, department);
        page.Line($"</tbody></table>");
    }

    static void Row(HtmlWriter page, ReportView view, TrainingReport report, TrainingView words,
        DepartmentProgress department)
    {
        page.Add($"""<tr role="row"><th scope="row" role="rowheader">{view.Badge(department.Department)} <bdi>{words.Department(department.Department)}</bdi></th>""");
        foreach (var (rung, count) in report.Company.Ladder.Rungs.Zip(department.Rungs))
            page.Add($"""<td role="cell" class="n {(count == 0 ? "none" : "some")}">{(count == 0 ? "·" : Formatting.Number(count))}<span class="label"> {rung.Name}</span></td>""");
        var end = department.Pool.Count == 0 ? department.Commanders : department.Pool[^1];
        page.Add($"""<td role="cell" class="n lead"><span class="label">May lead </span>{(end == department.Commanders ? Formatting.Number(end) : $"{Formatting.Number(department.Commanders)} → {Formatting.Number(end)}")}</td>""");
        page.Line($"""<td role="cell" class="first"><span class="label">First commander: </span><bdi>{words.FirstCommander(department)}</bdi></td></tr>""");
    }
}
