namespace RotationPlanner.Reporting;

/// <summary>
/// How people climb in the plan: who stands where, who graduates when, how many may lead month by month, and what holds
/// trainees up.
/// </summary>
static class TrainingSection
{
    public const string Id = "training";

    public static void Write(HtmlWriter page, ReportView view)
    {
        if (!view.Plan.HasTraining) return;
        var report = view.Plan.TrainingReport();
        var words = new TrainingView(report);
        var note = Html.Of($"Who stands on which rung as the plan begins, and where it brings them. Dates hold if everything before them is done and signed.");
        Frame.Section(page, Id, "Training", note, () =>
        {
            LadderTable.Write(page, view, report, words);
            if (words.Consent() is { Length: > 0 } said) page.Line($"""<p class="note">{said}.</p>""");
            PoolTable.Write(page, report);
            ClimbTables.Write(page, view, words);
            Bottlenecks(page, report);
        });
    }

    static void Bottlenecks(HtmlWriter page, TrainingReport report)
    {
        if (report.Bottlenecks.Count == 0) return;
        page.Line($"""<h3>What holds trainees up</h3><ul class="reasons">""");
        foreach (var bottleneck in report.Bottlenecks) page.Line($"<li>{bottleneck}</li>");
        page.Line($"</ul>");
    }
}
