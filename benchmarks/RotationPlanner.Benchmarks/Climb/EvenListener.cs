
namespace RotationPlanner.Benchmarks.Climb;

/// <summary>Notes when coverage and the worst excess last changed; what comes later is lower tiers and proof.</summary>
sealed class EvenListener(Func<double> seconds) : IProgress<PlanProgress>
{
    (int Unfilled, double Excess)? last;

    public double Seconds { get; private set; }

    public void Report(PlanProgress value)
    {
        if (last == (value.UnfilledRequired, value.WorstExcess)) return;
        (last, Seconds) = ((value.UnfilledRequired, value.WorstExcess), seconds());
    }
}
