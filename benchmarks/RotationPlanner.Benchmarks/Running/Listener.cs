using System.Diagnostics;

namespace RotationPlanner.Benchmarks.Running;

/// <summary>Notes when the search improved and when it was good enough; counts from before the call, not from the start of the search.</summary>
sealed class Listener(Stopwatch watch, Func<PlanProgress, bool>? reaches) : IProgress<PlanProgress>
{
    TimeSpan lastImproved = TimeSpan.MinValue;

    public double SecondsToBest { get; private set; }

    public double? SecondsToBar { get; private set; }

    public void Report(PlanProgress value)
    {
        var now = watch.Elapsed.TotalSeconds;
        if (value.BestSince > lastImproved)
            (lastImproved, SecondsToBest) = (value.BestSince, now - (value.Elapsed - value.BestSince).TotalSeconds);
        if (SecondsToBar is null && reaches?.Invoke(value) == true) SecondsToBar = now;
    }
}
