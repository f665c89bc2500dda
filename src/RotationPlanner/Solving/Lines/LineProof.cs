using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Solving.Lines;

/// <summary>
/// A better plan has no line that costs more, at the best prices, than its person's cheapest by as much as the plan in hand is above the bound. Where these lines are
/// few they are all listed, and the best choice among them is the best plan.
/// </summary>
sealed class LineProof(LineSplit split, LineDiagram[] diagrams, LineRelaxation relaxation, SolverSettings settings, int limit, CancellationToken cancel)
{
    /// <summary>A better plan if one is found, and whether nothing is better than that one, or than the plan in hand where none is.</summary>
    public (Line[]? Better, bool Proved) Run(LinePlan plan, Func<TimeSpan> left)
    {
        if (relaxation.Bound is not { } bound) return (null, false);
        var gap = (plan.Cost - 1 - split.Constant) * LineRelaxation.Scale - bound;
        if (gap < 0) return (null, true);
        var prices = new long[split.Program.VariableCount];
        relaxation.SetPrices(prices, relaxation.BestDuals);
        var lines = new List<Line>[diagrams.Length];
        var room = limit;
        for (var r = 0; r < lines.Length; r++, room -= lines[r - 1].Count)
        {
            if (diagrams[r].Within(prices, LineRelaxation.Scale, diagrams[r].Cheapest(prices, LineRelaxation.Scale).Cost + gap, room) is not { } few) return (null, false);
            lines[r] = few;
        }
        var limits = settings.DeterministicLimit is null ? settings with { Limit = left() } : settings;
        return LineChoice.Best(split, split.Shared, lines, null, plan.Cost - 1 - split.Constant, limits, cancel);
    }
}
