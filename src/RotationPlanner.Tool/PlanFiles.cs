using RotationPlanner.Calendars;
using RotationPlanner.Interchange;

namespace RotationPlanner.Tool;

/// <summary>The files of a plan, each written whole or not at all.</summary>
sealed record PlanFiles(string Plan, string Report, string Ledger, string Feeds)
{
    public static PlanFiles Write(Plan plan, Plan? previous, string directory)
    {
        var files = new PlanFiles(Path.Combine(directory, "plan.json"), Path.Combine(directory, "report.html"), Path.Combine(directory, "ledger.json"), Path.Combine(directory, "feeds"));
        PlanJson.Write(plan, files.Plan);
        LedgerJson.Write(plan.Ledger, files.Ledger);
        plan.WriteReport(files.Report);
        plan.WriteFeeds(files.Feeds, new FeedOptions { Previous = previous });
        return files;
    }
}
