namespace RotationPlanner.Solving.LargeNeighbourhoodSearch;

/// <summary>
/// How much is made anew at once: more after a proof that nothing better was there, less when the time was not enough.
/// </summary>
sealed class AdaptiveSize(double first, double least, double most)
{
    const double Growth = 1.1, Decline = 0.95;

    public double Value { get; private set; } = first;

    public void Learn(ColumnNeighbourhood.Result result)
    {
        if (result == ColumnNeighbourhood.Result.Proved) Value = Math.Min(most, Value * Growth);
        if (result == ColumnNeighbourhood.Result.Nothing) Value = Math.Max(least, Value * Decline);
    }
}
