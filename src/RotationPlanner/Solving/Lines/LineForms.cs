namespace RotationPlanner.Solving.Lines;

/// <summary>
/// A form of one person alone, over coded terms. Price: what each unit missed costs; 0 when it is hard. A demand is hard where it can be met; a limit is never broken.
/// </summary>
sealed record LineForm(int[] Terms, long[] Weights, long Least, long Most, long Price)
{
    public bool IsDemand { get; init; }
}

/// <summary>A form over the variables of several people. Price: what each unit missed costs; 0 when it is hard.</summary>
sealed record SharedForm(int[] Variables, long[] Weights, long Least, long Most, long Price);
