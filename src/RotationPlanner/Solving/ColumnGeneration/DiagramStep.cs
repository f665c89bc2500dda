namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// What an arc does in its step: a cost, and one of the variables with what it costs itself; none where there are no
/// variables.
/// </summary>
sealed record DiagramLabel(long Cost, int[] Variables, long[] Costs)
{
    public const int None = -1;

    /// <summary>The least it costs where a variable costs its price more, and by which of the variables.</summary>
    public (long Cost, int Choice) Cheapest(ReadOnlySpan<long> prices, long scale)
    {
        if (Variables.Length == 0) return (Cost * scale, None);
        var (least, choice) = (long.MaxValue, None);
        for (var i = 0; i < Variables.Length; i++)
        {
            var cost = (Cost + Costs[i]) * scale + prices[Variables[i]];
            if (cost < least) (least, choice) = (cost, i);
        }
        return (least, choice);
    }

    /// <summary>What one choice costs by itself.</summary>
    public long Own(int choice) => choice == None ? Cost : Cost + Costs[choice];
}

/// <summary>One step of a diagram: its labels.</summary>
sealed record DiagramStep(DiagramLabel[] Labels);
