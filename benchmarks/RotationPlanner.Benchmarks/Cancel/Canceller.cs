using System.Diagnostics;

namespace RotationPlanner.Benchmarks.Cancel;

/// <summary>Cancels some time after a phase of the search was first told of, from a thread of its own, as a user would; remembers when.</summary>
sealed class Canceller : IProgress<PlanProgress>, IDisposable
{
    readonly CancellationTokenSource source = new();
    readonly string? phase;
    readonly TimeSpan delay;
    readonly Timer timer;
    long cancelledAt;
    bool begun;

    /// <param name="phase">How the phase's name begins; null for the call itself.</param>
    /// <param name="delay">How long to wait then.</param>
    public Canceller(string? phase, TimeSpan delay)
    {
        (this.phase, this.delay) = (phase, delay);
        timer = new Timer(_ => Cancel());
        if (phase is null) Begin();
    }

    public CancellationToken Token => source.Token;

    /// <summary>The last phase that was told of before the cancellation.</summary>
    public string Phase { get; private set; } = "compiling";

    /// <summary>Seconds since the cancellation; null when there was none.</summary>
    public double? SecondsSince =>
        Volatile.Read(ref cancelledAt) is not 0 and var at ? Stopwatch.GetElapsedTime(at).TotalSeconds : null;

    public void Report(PlanProgress value)
    {
        if (source.IsCancellationRequested) return;
        Phase = value.Phase;
        if (phase is not null && value.Phase.StartsWith(phase, StringComparison.Ordinal)) Begin();
    }

    public void Dispose()
    {
        timer.Dispose();
        source.Dispose();
    }

    void Begin()
    {
        if (begun) return;
        begun = true;
        timer.Change(delay, Timeout.InfiniteTimeSpan);
    }

    void Cancel()
    {
        Volatile.Write(ref cancelledAt, Stopwatch.GetTimestamp());
        source.Cancel();
    }
}
