using RotationPlanner.Interchange;

namespace RotationPlanner.Reporting;

/// <summary>The report of a plan: one HTML file that needs nothing else, for a screen, a phone, paper or a screen reader.</summary>
public static class HtmlReport
{
    /// <summary>Renders the report. The same plan gives the same text.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The HTML document.</returns>
    public static string Render(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var view = new ReportView(plan);
        var page = new HtmlWriter();
        Frame.Write(page, view, () =>
        {
            HeadlineSection.Write(page, view);
            PeopleSection.Write(page, view);
            CategoriesSection.Write(page, view);
            DepartmentsSection.Write(page, view);
            CoverageSection.Write(page, view);
            CalendarSection.Write(page, view);
            ProofSection.Write(page, view);
            MeasuresSection.Write(page, view);
            FactsSection.Write(page, view);
        });
        return page.ToString();
    }

    /// <summary>Writes the report, whole or not at all.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="path">The file; replaced when it exists.</param>
    public static void Write(Plan plan, string path) => AtomicFile.Write(path, Render(plan));
}
