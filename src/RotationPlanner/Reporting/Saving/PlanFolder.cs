using RotationPlanner.Calendars;
using RotationPlanner.Calendars.Feeds;
using RotationPlanner.Interchange;

namespace RotationPlanner.Reporting;

/// <summary>
/// A folder that holds a plan: plan.json, report.html, ledger.json and feeds/, each written whole or not at all.
/// </summary>
sealed class PlanFolder
{
    const int ManyPeople = 300, ManySeats = 3_000;

    /// <summary>Names a folder.</summary>
    /// <param name="directory">Its path; made when something is saved.</param>
    public PlanFolder(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        (Plan, Report) = (Path.Combine(directory, "plan.json"), Path.Combine(directory, "report.html"));
        (Ledger, Feeds) = (Path.Combine(directory, "ledger.json"), Path.Combine(directory, "feeds"));
    }

    /// <summary>Path of the plan.</summary>
    public string Plan { get; }

    /// <summary>Path of the report.</summary>
    public string Report { get; }

    /// <summary>Path of the ledger for the next plan.</summary>
    public string Ledger { get; }

    /// <summary>Path of the folder of feeds.</summary>
    public string Feeds { get; }

    /// <summary>Where a plan goes that must not replace the one in <see cref="Plan"/>.</summary>
    internal string Partial => Path.ChangeExtension(Plan, ".partial.json");

    /// <summary>Where a plan.json goes that is replaced and that nobody could read.</summary>
    internal string Replaced => Path.ChangeExtension(Plan, ".replaced.json");

    /// <summary>Whether report and feeds take longer than whoever stops a run waits for.</summary>
    internal static bool AreLong(Plan plan) =>
        plan.Company.Responders.Count > ManyPeople || plan.Assignments.Count > ManySeats;

    /// <param name="plan">The plan.</param>
    /// <param name="feeds">What the feeds say beside the plan.</param>
    /// <param name="cancel">Who asks to stop has plan and ledger, and of a large company no more.</param>
    /// <returns>Whether all of them are written.</returns>
    internal bool Write(Plan plan, FeedOptions feeds, CancellationToken cancel)
    {
        var stop = AreLong(plan) ? cancel : CancellationToken.None;
        PlanFile.Write(plan, Plan);
        LedgerJson.Write(plan.Ledger, Ledger);
        if (stop.IsCancellationRequested) return false;
        plan.WriteReport(Report);
        // Cancelled before anybody had a seat: that nobody serves is no news for people's calendars.
        if (plan.WasCancelled && plan.Assignments.Count == 0) return true;
        try { FeedFiles.Write(plan, Feeds, feeds, stop); }
        catch (OperationCanceledException) when (stop.IsCancellationRequested) { return false; }
        return true;
    }
}
