using System.Diagnostics;

namespace RotationPlanner.Solving.Search;

/// <summary>When to stop: at a time, after counted steps (the reproducible way), or when cancelled.</summary>
sealed class Budget(TimeSpan? time, long? steps, CancellationToken cancel, TimeSpan begun = default)
{
    const int StepsBetweenLooks = 64;
    readonly Stopwatch watch = Stopwatch.StartNew();
    long taken;
    bool spent;

    /// <summary>Time since the start, what had passed before included.</summary>
    public TimeSpan Elapsed => begun + watch.Elapsed;

    /// <summary>Counts a step and says whether it was the last.</summary>
    public bool Spend()
    {
        if (spent) return true;
        taken++;
        if (steps is { } most && taken >= most) return spent = true;
        if (taken % StepsBetweenLooks == 0) Look();
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

    void Look() => spent = cancel.IsCancellationRequested || (time is { } limit && Elapsed >= limit);
}
