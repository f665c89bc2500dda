using System.Diagnostics;

namespace RotationPlanner.Benchmarks.Feeds;

/// <summary>What one run took.</summary>
/// <param name="Processor">Seconds of the processor, on all cores.</param>
/// <param name="Seconds">Seconds on the clock.</param>
/// <param name="Allocated">MiB that were allocated.</param>
sealed record FeedsMeasure(double Processor, double Seconds, double Allocated)
{
    const double MiB = 1 << 20;

    public static FeedsMeasure Of(Func<int> work)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (bytes, processor, watch) = (GC.GetTotalAllocatedBytes(precise: true), process.TotalProcessorTime, Stopwatch.StartNew());
        work();
        var seconds = watch.Elapsed.TotalSeconds;
        process.Refresh();
        return new((process.TotalProcessorTime - processor).TotalSeconds, seconds,
            (GC.GetTotalAllocatedBytes(precise: true) - bytes) / MiB);
    }

    public static FeedsMeasure Median(IReadOnlyList<FeedsMeasure> runs) =>
        new(Middle(runs, r => r.Processor), Middle(runs, r => r.Seconds), Middle(runs, r => r.Allocated));

    static double Middle(IReadOnlyList<FeedsMeasure> runs, Func<FeedsMeasure, double> of) =>
        runs.Select(of).Order().ElementAt(runs.Count / 2);
}
