namespace RotationPlanner.Solving.Lines;

/// <summary>How much is made anew at once: more after a proof that nothing better was there, less when the time was not enough.</summary>
sealed class AdaptiveSize(double first, double least, double most)
{
    const double Growth = 1.1, Decline = 0.95;

    public double Value { get; private set; } = first;

    public void Learn(LineNeighbourhood.Result result)
    {
        if (result == LineNeighbourhood.Result.Proved) Value = Math.Min(most, Value * Growth);
        if (result == LineNeighbourhood.Result.Nothing) Value = Math.Max(least, Value * Decline);
    }
}
