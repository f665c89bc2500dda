namespace RotationPlanner.Benchmarks.Micro;

/// <summary>One step as the history keeps it.</summary>
/// <param name="Step">The name of the step.</param>
/// <param name="Milliseconds">The shortest time, on the machine at hand.</param>
/// <param name="Ratio">The same in yardsticks of the same run.</param>
/// <param name="Bytes">What it allocates.</param>
sealed record StepFigures(string Step, double Milliseconds, double Ratio, long Bytes);

/// <summary>One run of all steps.</summary>
/// <param name="On">The day, in UTC.</param>
/// <param name="Version">The version of the library.</param>
/// <param name="Machine">Cores and runtime.</param>
/// <param name="Steps">The steps.</param>
sealed record StepRun(string On, string Version, string Machine, IReadOnlyList<StepFigures> Steps)
{
    /// <summary>
    /// The better of two runs for each step: noise only ever makes a step slower, so that the least of both is nearer
    /// to the truth.
    /// </summary>
    public StepRun BetterOf(StepRun other) => this with
    {
        Steps = [.. Steps.Zip(other.Steps, (a, b) => b.Ratio < a.Ratio ? b with { Bytes = Math.Min(a.Bytes, b.Bytes) } : a with { Bytes = Math.Min(a.Bytes, b.Bytes) })],
    };
}
