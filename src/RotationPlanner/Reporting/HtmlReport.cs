using RotationPlanner.Calendars;
using RotationPlanner.Solving;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Verification;

namespace RotationPlanner.Reporting;

/// <summary>
/// The report of a plan: one HTML file that needs nothing else, for a screen, a phone, paper or a screen reader. Its
/// figures are those of the plan and of <see cref="Plan.Fairness"/>.
/// </summary>
public static class HtmlReport
{
    /// <summary>Renders the report. The same plan gives the same text.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The HTML document.</returns>
    public static string RenderReport(this Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var view = new ReportView(plan);
        var page = new HtmlWriter();
        Frame.Write(page, Head(plan), () =>
        {
            HeadlineSection.Write(page, view);
            PeopleSection.Write(page, view);
            CategoriesSection.Write(page, view);
            DepartmentsSection.Write(page, view);
            TrainingSection.Write(page, view);
            CoverageSection.Write(page, view);
            CalendarSection.Write(page, view);
            ProofSection.Write(page, view);
            MeasuresSection.Write(page, view);
            FactsSection.Write(page, view);
        });
        return page.ToString();
    }

    static FrameHead Head(Plan plan) =>
        new(plan.Company.Name, "rotation report", $"Rotation report, revision {plan.Revision}", plan.Company.Horizon,
    [
        ("people", "Load"), ("categories", "Nights, weekends, holidays"), ("departments", "Departments"), .. plan.HasTraining ? [(TrainingSection.Id, "Training")] : Array.Empty<(string, string)>(),
        ("coverage", "Coverage"), ("calendar", "Calendar"), ("proof", "Proof"), ("measures", "Measures"), ("facts", "Facts"),
    ], "Made by RotationPlanner from one input file; the same figures are in plan.json.");

    /// <summary>Writes the report, whole or not at all.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="path">The file; replaced when it exists.</param>
    public static void WriteReport(this Plan plan, string path) => AtomicFile.Write(path, RenderReport(plan));
}
