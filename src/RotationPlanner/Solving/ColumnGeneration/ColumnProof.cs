using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// A better plan has no column that costs more, at the best prices, than its person's cheapest by as much as the plan
/// in hand is above the bound. Where these columns are few they are all listed, and the best choice among them is the
/// best plan.
/// </summary>
sealed class ColumnProof(ColumnSplit split, DecisionDiagram[] diagrams, ColumnRelaxation relaxation,
    SolverSettings settings, int limit, CancellationToken cancel)
{
    /// <summary>
    /// A better plan if one is found, and whether nothing is better than that one, or than the plan in hand where none
    /// is.
    /// </summary>
    public (Column[]? Better, bool Proved) Run(ColumnPlan plan, Func<TimeSpan> left)
    {
        if (relaxation.Bound is not { } bound) return (null, false);
        var gap = (plan.Cost - 1 - split.Constant) * ColumnRelaxation.Scale - bound;
        if (gap < 0) return (null, true);
        var prices = new long[split.Program.VariableCount];
        relaxation.SetPrices(prices, relaxation.BestDuals);
        var columns = new List<Column>[diagrams.Length];
        var room = limit;
        for (var r = 0; r < columns.Length; r++, room -= columns[r - 1].Count)
        {
            if (diagrams[r].Within(prices, ColumnRelaxation.Scale, diagrams[r].Cheapest(prices, ColumnRelaxation.Scale).Cost + gap, room) is not { } few) return (null, false);
            columns[r] = few;
        }
        var limits = settings.DeterministicLimit is null ? settings with { Limit = left() } : settings;
        return ColumnChoice.Best(split, split.Shared, columns, null, plan.Cost - 1 - split.Constant, limits, cancel);
    }
}
