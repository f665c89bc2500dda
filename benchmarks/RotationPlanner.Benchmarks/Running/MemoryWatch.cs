using System.Diagnostics;

namespace RotationPlanner.Benchmarks.Running;

/// <summary>The largest working set while it is watched, looked at every few milliseconds.</summary>
sealed class MemoryWatch : IDisposable
{
    readonly Timer timer;
    long peak;

    public MemoryWatch() => timer = new Timer(_ => Look(), null, 0, 10);

    public double PeakMiB
    {
        get
        {
            Look();
            return Interlocked.Read(ref peak) / 1024.0 / 1024.0;
        }
    }

    public void Dispose() => timer.Dispose();

    void Look()
    {
        using var process = Process.GetCurrentProcess();
        var now = process.WorkingSet64;
        for (var known = Interlocked.Read(ref peak); now > known; known = Interlocked.Read(ref peak))
            if (Interlocked.CompareExchange(ref peak, now, known) == known) return;
    }
}
