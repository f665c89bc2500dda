using System.Text;
using RotationPlanner.Calendars;
using RotationPlanner.Calendars.Feeds;
using RotationPlanner.Interchange;

namespace RotationPlanner.Reporting;

/// <summary>
/// Saves plans so that nothing good is overwritten by something worse. A plan of the same company and horizon is
/// carried on: the new one takes the next revision, and its feeds cancel what has left them. An equal one stays as it
/// is, to the byte. What is planned never depends on the folder.
/// </summary>
static class PlanSaving
{
    /// <param name="found">The new plan.</param>
    /// <param name="feeds">What the feeds say beside the plan.</param>
    /// <param name="files">The folder.</param>
    /// <param name="told">Told what else the folder held.</param>
    /// <param name="cancel">Who asks to stop does not wait for what takes long.</param>
    public static SavedPlan Save(
        Plan found, FeedOptions feeds, PlanFolder files, List<string> told, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested && PlanFolder.AreLong(found) && File.Exists(files.Plan))
        {
            PlanFile.Write(found, files.Partial);
            return new SavedPlan(found, files, Saved.Beside,
                "the run was stopped, and to compare the two would have taken longer than a stop may");
        }
        if (EarlierPlan.Find(files, found.Company, told) is not { } earlier)
            return new SavedPlan(found, files, Saved.Written) { IsWhole = files.Write(found, feeds, cancel) };
        if (IsSame(found, earlier, files, feeds)) return Keep(found, earlier, files, feeds);
        var next = found with { Revision = Math.Max(found.Revision, earlier.Revision + 1) };
        if (PlanComparison.WhyWorse(next, earlier) is { } why)
        {
            PlanFile.Write(next, files.Partial);
            return new SavedPlan(next, files, Saved.Beside, why);
        }
        return new SavedPlan(next, files, Saved.Written) { IsWhole = files.Write(next, feeds, cancel) };
    }

    // Feeds and report tell more of the input than plan.json does: names, zones, buy-in.
    static bool IsSame(Plan found, Plan earlier, PlanFolder files, FeedOptions feeds) => PlanComparison.AreEqual(found, earlier)
        && FeedFiles.AreCurrent(found with { Revision = earlier.Revision }, files.Feeds, feeds);

    static SavedPlan Keep(Plan found, Plan earlier, PlanFolder files, FeedOptions feeds)
    {
        var kept = found with { Revision = earlier.Revision };
        // What a cancelled search left open, this one has settled; otherwise the file says how the plan was found and
        // proved.
        if (earlier.WasCancelled && !found.WasCancelled) PlanFile.Write(kept, files.Plan);
        else kept = kept with { Proof = earlier.Proof, WasCancelled = earlier.WasCancelled };
        WriteWhereChanged(files.Report, Encoding.UTF8.GetBytes(PlanPublishing.RenderReport(kept)));
        // Only what was cancelled long ago goes.
        FeedFiles.Write(kept, files.Feeds, feeds);
        using var ledger = new MemoryStream();
        LedgerJson.Write(kept.Ledger, ledger);
        WriteWhereChanged(files.Ledger, ledger.ToArray());
        return new SavedPlan(kept with { WasCancelled = found.WasCancelled }, files, Saved.Unchanged);
    }

    static void WriteWhereChanged(string file, byte[] content)
    {
        if (!File.Exists(file) || !File.ReadAllBytes(file).AsSpan().SequenceEqual(content))
            AtomicFile.Write(file, content);
    }
}
