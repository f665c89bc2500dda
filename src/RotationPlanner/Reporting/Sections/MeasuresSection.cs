namespace RotationPlanner.Reporting;

/// <summary>
/// Numbers others use for fairness, each with what it says. They describe the plan and never drive it.
/// </summary>
static class MeasuresSection
{
    public static void Write(HtmlWriter page, ReportView view)
    {
        var measures = view.Plan.Fairness.Measures;
        var note = Html.Of($"For comparison with other tools. None of them steers the search; load against share does.");
        Frame.Section(page, "measures", "Measures", note, () =>
        {
            page.Line($"""<dl class="measures">""");
            Item(page, "Spread", Formatting.Hours(measures.Spread),
                "Largest minus smallest credit. Zero would be the same load for all, part-timers included.");
            Item(page, "Jain’s index", Formatting.Number(measures.Jain, "0.0000"),
                "Evenness of load over share: 1 is perfectly even, 1/n is everything on one person.");
            Item(page, "Gini coefficient", Formatting.Number(measures.Gini, "0.0000"),
                "Inequality of load over share: 0 is perfectly even, near 1 is everything on one person.");
            Item(page, "Standard deviation", Formatting.Hours((long)Math.Round(Finite(measures.StandardDeviation))),
                "The usual distance of a person’s credit from the mean.");
            Item(page, "Unfairness", Formatting.Number(measures.Unfairness, "#,0.######"),
                "Timefold’s measure: the root of the summed squared distances from the mean, in credit minutes.");
            Item(page, "Quality score", $"{measures.GrafanaQuality} of 100",
                "Grafana OnCall’s score of a schedule: gaps and overloaded people lower it.");
            page.Line($"</dl>");
            Sorted(page, view);
        });
    }

    static void Item(HtmlWriter page, string name, string value, string meaning) =>
        page.Line($"""<div><dt>{name}</dt><dd><span class="value">{value}</span> {meaning}</dd></div>""");

    static double Finite(double value) => double.IsFinite(value) ? value : 0;

    static void Sorted(HtmlWriter page, ReportView view)
    {
        var loads = view.Plan.Fairness.Measures.SortedLoads;
        if (loads.Count == 0) return;
        page.Add($"""<details><summary>Loads, largest first, in credit hours</summary><p class="sorted">""");
        page.Add($"{string.Join(", ", loads.Select(l => Formatting.Number(l / 60.0, "0.#")))}");
        page.Line($"</p></details>");
    }
}
