using System.Diagnostics;

namespace RotationPlanner.Solving.LocalSearch;

/// <summary>When to stop: at a time, after counted steps (the reproducible way), or when cancelled.</summary>
sealed class Budget
{
    const int StepsBetweenLooks = 64;

    readonly TimeSpan? time;
    readonly long? steps;
    readonly CancellationToken cancel;
    readonly TimeSpan begun;
    readonly Budget? whole;
    readonly Effort? effort;
    readonly Stopwatch watch = Stopwatch.StartNew();
    long taken;
    bool spent;

    public Budget(TimeSpan? time, long? steps, CancellationToken cancel, TimeSpan begun = default,
        Effort? effort = null) =>
        (this.time, this.steps, this.cancel, this.begun, this.effort) = (time, steps, cancel, begun, effort);

    Budget(Budget whole, int parts)
        : this((whole.time - whole.Elapsed) / parts, (whole.steps - whole.taken) / parts, whole.cancel,
            effort: whole.effort) => this.whole = whole;

    /// <summary>Time since the start, what had passed before included.</summary>
    public TimeSpan Elapsed => begun + watch.Elapsed;

    /// <summary>One of so many equal parts of what is left. Its steps are steps of the whole.</summary>
    public Budget Part(int parts) => new(this, parts);

    /// <summary>Counts a step and says whether it was the last.</summary>
    public bool Spend()
    {
        if (spent) return true;
        if (whole is not null) whole.taken++;
        taken++;
        if (steps is { } most && taken >= most) return spent = true;
        if (taken % StepsBetweenLooks == 0)
        {
            effort?.Spend(StepsBetweenLooks);
            Look();
        }
        return spent;
    }

    /// <summary>Whether nothing is left, without counting a step.</summary>
    public bool IsSpent
    {
        get
        {
            if (!spent) Look();
            return spent;
        }
    }

    void Look() => spent = cancel.IsCancellationRequested || taken >= steps || Elapsed >= time;
}
