namespace RotationPlanner.Solving;

/// <summary>A seat program's solution as engines exchange it: which variables are true.</summary>
sealed record Solution(bool[] Values)
{
    /// <summary>Where seats were counted rather than placed (<see cref="Counting.CountedSeats"/>): how many of each lot. Else empty.</summary>
    public long[] Counts { get; init; } = [];
}
