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
        // The dearer bounds take many times as long: whoever listens need not wait for them.
        Tell(context);
        if (context.Effort.IsOver || context.Program.VariableCount == 0) return;
        bounds.CountSeats(state);
        if (!context.HasLoads || !context.Time.AffordsBounds) return;
        var known = context.Report.Bound;
        bounds.RankWorst(state);
        if (bounds.Of(Tier.Load(0, 0), state) != known) Tell(context);
    }

    void Tell(SearchContext context)
    {
        if (context.HasLoads) context.Report.Bound = context.Bounds.Of(Tier.Load(0, 0), context.State);
        context.Report.Tell(told, context.State, force: true);
    }
}
