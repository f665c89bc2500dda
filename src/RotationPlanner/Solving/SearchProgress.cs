namespace RotationPlanner.Solving;

/// <summary>Where a search stands. Loads are in credit minutes.</summary>
/// <param name="Elapsed">Time since the search began.</param>
/// <param name="Phase">What is being done, such as "improving".</param>
/// <param name="Uncovered">Required seats still empty in the best plan so far.</param>
/// <param name="WorstExcess">What the most loaded person of the best plan so far carries above their share.</param>
/// <param name="Bound">Proved lower bound of it, or null when none is known yet.</param>
/// <param name="Fraction">How much of the time or work is used, 0 to 1.</param>
/// <param name="BestSince">When the best plan so far was found, since the search began.</param>
sealed record SearchProgress(
    TimeSpan Elapsed, string Phase, int Uncovered, long WorstExcess, long? Bound, double Fraction, TimeSpan BestSince);
