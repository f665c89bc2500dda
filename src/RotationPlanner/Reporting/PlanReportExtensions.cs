using RotationPlanner.Reporting;

namespace RotationPlanner;

/// <summary>The report, hung off the plan.</summary>
public static class PlanReportExtensions
{
    /// <summary>Writes the plan's report as one self-contained HTML file, whole or not at all.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="path">The file; replaced when it exists.</param>
    public static void WriteReport(this Plan plan, string path) => HtmlReport.Write(plan, path);
}
