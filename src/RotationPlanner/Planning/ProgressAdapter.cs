using RotationPlanner.Solving;

namespace RotationPlanner.Planning;

/// <summary>Tells a caller in hours what the search counts in minutes.</summary>
sealed class ProgressAdapter(IProgress<PlanProgress> caller) : IProgress<SearchProgress>
{
    const double MinutesPerHour = 60;

    public static ProgressAdapter? Around(IProgress<PlanProgress>? caller) => caller is null ? null : new(caller);

    public void Report(SearchProgress value) =>
        caller.Report(new PlanProgress(value.Elapsed, value.Phase, value.Uncovered,
        value.WorstExcess / MinutesPerHour, value.Bound / MinutesPerHour, value.Fraction) { BestSince = value.BestSince });
}
