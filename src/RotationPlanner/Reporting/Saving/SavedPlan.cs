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

/// <summary>A plan that was saved in a <see cref="PlanFolder"/>, and where it is.</summary>
public sealed record SavedPlan
{
    readonly Saved how;

    internal SavedPlan(Plan plan, PlanFolder files, Saved how, string? why = null)
    {
        (Plan, Files, Why) = (plan, files, why);
        this.how = how;
    }

    /// <summary>The plan, with the revision under which it is saved.</summary>
    public Plan Plan { get; }

    /// <summary>The folder.</summary>
    public PlanFolder Files { get; }

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

    /// <summary>The file that holds the plan.</summary>
    public string File => IsBeside ? Files.Partial : Files.Plan;

    /// <summary>The paths of all that belongs to the plan.</summary>
    public IReadOnlyList<string> All => IsBeside ? [File]
        : !IsWhole ? [File, Files.Ledger] : [File, Files.Report, Files.Ledger, Files.Feeds];
}
