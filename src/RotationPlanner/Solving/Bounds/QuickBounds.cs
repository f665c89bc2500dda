using RotationPlanner.Program;

namespace RotationPlanner.Solving.Bounds;

/// <summary>
/// Bounds without search: the worst excess by water-filling, empty seats by counting, and group by group where
/// reading took so little time that these dearer bounds pay. Only cancelling ends the first of them.
/// </summary>
/// <param name="told">What the search is said to be at.</param>
sealed class QuickBounds(string told) : IPhase
{
    public string Name => "bounds";

    public void Run(SearchContext context)
    {
        var (bounds, state) = (context.Bounds, context.State);
        bounds.FillWater(state, context.Effort.User);
        if (!context.Effort.IsOver && context.Program.VariableCount > 0)
        {
            bounds.CountSeats(state);
            if (context.Time.AffordsBounds) bounds.RankWorst(state);
        }
        if (context.HasLoads) context.Report.Bound = bounds.Of(Tier.Load(0, 0), state);
        context.Report.Tell(told, state, force: true);
    }
}
