namespace RotationPlanner.Tool.Saving;

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

/// <summary>A plan and where it is.</summary>
/// <param name="Plan">The plan, with the revision under which it is saved.</param>
/// <param name="Files">The folder's files.</param>
/// <param name="How">What became of them.</param>
/// <param name="Why">Why the plan in the folder stays, in a sentence; null where it does not.</param>
sealed record SavedPlan(Plan Plan, PlanFiles Files, Saved How, string? Why = null)
{
    /// <summary>
    /// Whether report and feeds are those of the plan as well; not so where the run was stopped before they were.
    /// </summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The file that holds the plan.</summary>
    public string File => How == Saved.Beside ? Files.Partial : Files.Plan;

    /// <summary>All that belongs to the plan.</summary>
    public IEnumerable<string> All =>
        How == Saved.Beside ? [File] : !IsWhole ? [File, Files.Ledger] : [File, Files.Report, Files.Ledger, Files.Feeds];
}
