using RotationPlanner.Reporting;
using RotationPlanner.Calendars;
using RotationPlanner.Calendars.Feeds;
using RotationPlanner.Interchange;

namespace RotationPlanner.Tool;

/// <summary>The files of a plan in its folder, each written whole or not at all.</summary>
sealed record PlanFiles(string Plan, string Report, string Ledger, string Feeds)
{
    const int ManyPeople = 300, ManySeats = 3_000;

    public static PlanFiles In(string directory) => new(
        Path.Combine(directory, "plan.json"), Path.Combine(directory, "report.html"),
        Path.Combine(directory, "ledger.json"), Path.Combine(directory, "feeds"));

    /// <summary>Where a plan goes that must not replace the one in <see cref="Plan"/>.</summary>
    public string Partial => Path.ChangeExtension(Plan, ".partial.json");

    /// <summary>Where a plan.json goes that is replaced and that nobody could read.</summary>
    public string Replaced => Path.ChangeExtension(Plan, ".replaced.json");

    /// <summary>Whether report and feeds take longer than whoever stops a run waits for.</summary>
    public static bool AreLong(Plan plan) =>
        plan.Company.Responders.Count > ManyPeople || plan.Assignments.Count > ManySeats;

    /// <param name="plan">The plan.</param>
    /// <param name="seen">The plan that people have seen last in the feeds, or null.</param>
    /// <param name="cancel">Who asks to stop has plan and ledger, and of a large company no more.</param>
    /// <returns>Whether all of them are written.</returns>
    public bool Write(Plan plan, Plan? seen, CancellationToken cancel)
    {
        var stop = AreLong(plan) ? cancel : CancellationToken.None;
        PlanJson.Write(plan, Plan);
        LedgerJson.Write(plan.Ledger, Ledger);
        if (stop.IsCancellationRequested) return false;
        plan.WriteReport(Report);
        // Cancelled before anybody had a seat: that nobody serves is no news for people's calendars.
        if (plan.WasCancelled && plan.Assignments.Count == 0) return true;
        try { FeedFiles.Write(plan.RenderFeeds(new FeedOptions { Previous = seen }), Feeds, stop); }
        catch (OperationCanceledException) when (stop.IsCancellationRequested) { return false; }
        return true;
    }
}
