using RotationPlanner.Calendars;

namespace RotationPlanner.Reporting;

/// <summary>What became of the files.</summary>
enum Saved
{
    /// <summary>All files are those of the plan.</summary>
    Written,

    /// <summary>The folder held an equal plan: it keeps its revision and its files.</summary>
    Unchanged,

    /// <summary>The folder holds a better plan, which stays; this one is beside it.</summary>
    Beside,
}

/// <summary>
/// A plan that was saved in a folder, and where it is: plan.json, report.html, ledger.json and feeds/, each written whole
/// or not at all.
/// </summary>
public sealed record SavedPlan
{
    readonly PlanFolder files;
    readonly Saved how;

    internal SavedPlan(Plan plan, PlanFolder files, Saved how, string? why = null)
    {
        (Plan, Why) = (plan, why);
        (this.files, this.how) = (files, how);
    }

    /// <summary>
    /// Saves a plan so that nothing good is overwritten by something worse. A plan of the same company and horizon that
    /// is there already is carried on: the new one takes the next revision, and its feeds cancel what has left them. An
    /// equal one stays as it is, to the byte. One that fills more required seats stays too, and the new plan is written
    /// beside it.
    /// </summary>
    /// <param name="plan">The new plan.</param>
    /// <param name="directory">The folder; made where there is none.</param>
    /// <param name="feeds">What the feeds say beside the plan; the defaults when null.</param>
    /// <param name="cancel">Who asks to stop does not wait for what takes long: report and feeds of a large
    /// company.</param>
    /// <returns>The plan with the revision under which it is saved, and what became of the files.</returns>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read or written.</exception>
    public static SavedPlan Save(
        Plan plan, string directory, FeedOptions? feeds = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var told = new List<string>();
        return PlanSaving.Save(plan, feeds ?? new FeedOptions(), new PlanFolder(directory), told, cancel) with { Told = told };
    }

    /// <summary>The plan, with the revision under which it is saved.</summary>
    public Plan Plan { get; }

    /// <summary>Why the plan in the folder stays, in a sentence; null where it does not.</summary>
    public string? Why { get; }

    /// <summary>
    /// Whether report and feeds are those of the plan as well; not so where the run was stopped before they were.
    /// </summary>
    public bool IsWhole { get; internal init; } = true;

    /// <summary>Whether the folder held an equal plan, which keeps its revision and its files.</summary>
    public bool IsUnchanged => how == Saved.Unchanged;

    /// <summary>Whether the folder holds a better plan, which stays, and this one is beside it.</summary>
    public bool IsBeside => how == Saved.Beside;

    /// <summary>What else the folder held, in sentences: a plan of another company or horizon, which is
    /// replaced.</summary>
    public IReadOnlyList<string> Told { get; internal init; } = [];

    /// <summary>Path of the file that holds the plan: plan.json, or plan.partial.json beside a better one.</summary>
    public string File => IsBeside ? files.Partial : files.Plan;

    /// <summary>Path of the folder's plan.json, whichever plan it holds.</summary>
    public string Current => files.Plan;

    /// <summary>Path of the report.</summary>
    public string Report => files.Report;

    /// <summary>Path of the ledger for the next plan.</summary>
    public string Ledger => files.Ledger;

    /// <summary>Path of the folder of feeds.</summary>
    public string Feeds => files.Feeds;

    /// <summary>The paths of all that belongs to the plan.</summary>
    public IReadOnlyList<string> All => IsBeside ? [File] : !IsWhole ? [File, Ledger] : [File, Report, Ledger, Feeds];
}
