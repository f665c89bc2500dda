namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// A constraint of one person alone, over coded terms. Price: what each unit missed costs; 0 when it is hard. A demand
/// is hard where it can be met; a limit is never broken.
/// </summary>
sealed record ColumnConstraint(int[] Terms, long[] Weights, long Least, long Most, long Price)
{
    public bool IsDemand { get; init; }
}

/// <summary>
/// A constraint over the variables of several people. Price: what each unit missed costs; 0 when it is hard.
/// </summary>
sealed record SharedConstraint(int[] Variables, long[] Weights, long Least, long Most, long Price);
