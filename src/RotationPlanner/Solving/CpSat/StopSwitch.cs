using Google.OrTools.Sat;

namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// Stops a search for certain. A stop that arrives before the search has begun is lost, so it is repeated until the
/// search has ended.
/// </summary>
sealed class StopSwitch(SolveWrapper solver) : IDisposable
{
    static readonly TimeSpan Period = TimeSpan.FromMilliseconds(20);

    readonly Lock gate = new();
    Timer? timer;
    bool disposed;

    public void Pull()
    {
        lock (gate)
            if (!disposed) timer ??= new Timer(_ => Stop(), null, TimeSpan.Zero, Period);
    }

    void Stop()
    {
        // The native solver must not be freed in the middle of this.
        lock (gate)
            if (!disposed) solver.StopSearch();
    }

    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            timer?.Dispose();
        }
    }
}
