using System.Globalization;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace RotationPlanner.Benchmarks.Micro;

/// <summary>
/// Each step with BenchmarkDotNet, divided by a yardstick of the same run, beside the last run of the history. What
/// looks worse is measured once more before it is told. More memory is a failure; more time is told alone, as other work
/// on the machine changes it.
/// </summary>
static class MicroSuite
{
    const string HistoryFile = "benchmarks/history.json";

    public static int Run(bool keeps)
    {
        var path = FindHistory();
        var kept = StepHistory.Read(path);
        var before = kept.Count == 0 ? null : kept[^1];
        if (before is null && !keeps)
        {
            Console.Error.WriteLine($"There is no run in {path} to compare with. Maybe add one with --keep.");
            return 1;
        }
        var run = Measure();
        if (run.Steps.Any(s => StepHistory.Worse(s, before) is not null)) run = run.BetterOf(Measure());
        Print(run, before);
        if (keeps) StepHistory.Keep(path, run);
        return run.Steps.Any(s => StepHistory.TakesMoreMemory(s, before)) ? 1 : 0;
    }

    static StepRun Measure()
    {
        // In this process, since a project of its own would have to be built first.
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(2).WithIterationCount(8)
            .WithMinIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(100));
        var summary = BenchmarkRunner.Run<Steps>(new ManualConfig { UnionRule = ConfigUnionRule.AlwaysUseLocal }
            .AddJob(job).AddLogger(NullLogger.Instance).AddColumnProvider(DefaultColumnProviders.Instance)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "rotation-planner-micro")).WithOptions(ConfigOptions.DisableLogFile));
        var yardstick = Shortest(summary.Reports.Single(r => r.BenchmarkCase.Descriptor.Baseline));
        return new StepRun(
            DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), typeof(Planner).Assembly.GetName().Version!.ToString(3),
            $"{RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}",
            [.. summary.Reports.Where(r => !r.BenchmarkCase.Descriptor.Baseline).Select(r => new StepFigures(
                r.BenchmarkCase.Descriptor.WorkloadMethod.Name, Math.Round(Shortest(r) / 1e6, 3), Math.Round(Shortest(r) / yardstick, 3),
                r.GcStats.GetBytesAllocatedPerOperation(r.BenchmarkCase) ?? 0))]);
    }

    static double Shortest(BenchmarkReport report) =>
        report.ResultStatistics?.Min ?? throw new InvalidOperationException($"{report.BenchmarkCase.Descriptor.WorkloadMethod.Name} was not measured.");

    static string FindHistory()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "RotationPlanner.sln")))
                return Path.Combine(folder.FullName, HistoryFile);
        throw new FileNotFoundException($"There is no {HistoryFile} above {AppContext.BaseDirectory}.");
    }

    static void Print(StepRun run, StepRun? before)
    {
        Console.WriteLine();
        Console.WriteLine("| step | ms | yardsticks | before | MiB | before | worse |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var step in run.Steps)
        {
            var then = StepHistory.Before(step, before);
            Console.WriteLine($"| {step.Step} | {Text(step.Milliseconds)} | {Text(step.Ratio)} | {Text(then?.Ratio)} | {MiB(step.Bytes)} | {MiB(then?.Bytes)} | {StepHistory.Worse(step, before) ?? "no"} |");
        }
        var moves = run.Steps.Single(s => s.Step == nameof(Steps.Moves));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{Steps.MovesTried / moves.Milliseconds * 1000:#,0} moves a second. {run.Machine}, RotationPlanner {run.Version}."));
        Console.WriteLine(before is null ? "Nothing was kept before." : $"Before: {before.On}, {before.Machine}.");
    }

    static string Text(double? value) => value is { } some ? some.ToString("0.###", CultureInfo.InvariantCulture) : "-";

    static string MiB(long? bytes) => bytes is { } some ? (some / 1048576.0).ToString("0.00", CultureInfo.InvariantCulture) : "-";
}
