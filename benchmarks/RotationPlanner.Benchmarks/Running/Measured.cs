namespace RotationPlanner.Benchmarks.Running;

/// <summary>Something a suite measures.</summary>
abstract record Measured
{
    public required string Name { get; init; }

    public abstract BenchmarkRow Measure(RunRequest request);
}
