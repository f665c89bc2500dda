using RotationPlanner.Calendars;
using RotationPlanner.Interchange;

namespace RotationPlanner.Tool;

/// <summary>The files of a plan in its folder, each written whole or not at all.</summary>
sealed record PlanFiles(string Plan, string Report, string Ledger, string Feeds)
{
    public static PlanFiles In(string directory) => new(
        Path.Combine(directory, "plan.json"), Path.Combine(directory, "report.html"),
        Path.Combine(directory, "ledger.json"), Path.Combine(directory, "feeds"));

    /// <summary>Where a plan goes that must not replace the one in <see cref="Plan"/>.</summary>
    public string Partial => Path.ChangeExtension(Plan, ".partial.json");

    /// <summary>Where a plan.json goes that is replaced and that nobody could read.</summary>
    public string Replaced => Path.ChangeExtension(Plan, ".replaced.json");

    /// <param name="plan">The plan.</param>
    /// <param name="seen">The plan that people have seen last in the feeds, or null.</param>
    public void Write(Plan plan, Plan? seen)
    {
        PlanJson.Write(plan, Plan);
        LedgerJson.Write(plan.Ledger, Ledger);
        plan.WriteReport(Report);
        // Cancelled before anybody had a seat: that nobody serves is no news for people's calendars.
        if (plan.WasCancelled && plan.Assignments.Count == 0) return;
        plan.WriteFeeds(Feeds, new FeedOptions { Previous = seen });
    }
}
