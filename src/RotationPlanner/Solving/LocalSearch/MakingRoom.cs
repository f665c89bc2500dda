using RotationPlanner.Program;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Solving.LocalSearch;

/// <summary>
/// Where counting leaves hope for seats that stay empty: the way to fill them may lead through plans that break
/// something.
/// </summary>
sealed class MakingRoom : IPhase
{
    public string Name => "making room";

    public void Run(SearchContext context)
    {
        var state = context.State;
        if (state.Uncovered == 0 || context.Bounds.Of(Tier.Uncovered, state) > 0) return;
        if (context.Program.Climbs.Length > 0) return;
        context.Report.Tell("making room", state, force: true);
        var budget = context.Time.OfLeft(context.Share.Part, context.Share.Steps);
        if (new LimitSearch(state, context.Random).Run(budget) is not { } found) return;
        if (Exact.TakeOver(state, found)) Descent.Polish(context);
    }
}
