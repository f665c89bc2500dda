using RotationPlanner.Reporting;

namespace RotationPlanner;

/// <summary>The report, hung off the plan.</summary>
public static class PlanReportExtensions
{
    /// <summary>Writes the plan's report as one self-contained HTML file, whole or not at all.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="path">The file; replaced when it exists.</param>
    public static void WriteReport(this Plan plan, string path) => HtmlReport.Write(plan, path);

    /// <summary>Who stands where on the training ladder, and what this plan makes of it.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The report.</returns>
    public static TrainingReport TrainingReport(this Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return RotationPlanner.TrainingReport.Of(plan.Company, plan);
    }
}
