using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;

namespace RotationPlanner.Benchmarks.Sample;

/// <summary>Planning the sample company for 26 weeks, reproducibly: reading the file is not measured, everything from the company to the checked plan is.</summary>
[MemoryDiagnoser]
public class SampleBenchmark
{
    static readonly PlanOptions Options = new();
    Company company = null!;

    internal static int Run() => BenchmarkRunner.Run<SampleBenchmark>().HasCriticalValidationErrors ? 1 : 0;

    /// <summary>Reads the sample, found upwards from where the benchmark runs.</summary>
    /// <exception cref="FileNotFoundException">The benchmark runs outside the repository.</exception>
    [GlobalSetup]
    public void Load() => company = SampleCompany.Load();

    /// <summary>The plan.</summary>
    /// <returns>The plan, so that nothing is optimised away.</returns>
    [Benchmark]
    public Plan Acme() => Planner.Plan(company, Options);
}
