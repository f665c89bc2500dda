namespace RotationPlanner;

/// <summary>Where a search stands.</summary>
/// <param name="Elapsed">Time since the search began.</param>
/// <param name="Phase">What is being done, such as "improving".</param>
/// <param name="UnfilledRequired">Required seats still empty in the best plan so far.</param>
/// <param name="WorstExcess">What the most loaded person of the best plan so far carries above their share, in weighted
/// hours.</param>
/// <param name="Bound">Proved lower bound of <paramref name="WorstExcess"/>, in weighted hours, or null when none is
/// known yet.</param>
/// <param name="Fraction">How much of the time or work limit is used, 0 to 1.</param>
public sealed record PlanProgress(TimeSpan Elapsed, string Phase, int UnfilledRequired, double WorstExcess, double? Bound, double Fraction)
{
    /// <summary>When the best plan so far was found, since the search began.</summary>
    public TimeSpan BestSince { get; init; }
}
