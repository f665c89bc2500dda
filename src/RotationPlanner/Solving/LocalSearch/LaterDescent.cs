using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch;

/// <summary>
/// Weekends, nights, holidays, turns, rhythm and what is wished, within the tolerance of what was found for the
/// objectives before them.
/// </summary>
sealed class LaterDescent : IPhase
{
    const string Told = "evening out weekends, nights and turns";

    // Several objectives wait for one another, so that it is searched for longer than an even load; a perturbation of a
    // large program takes long.
    const int Stale = 1_500, StaleOfLarge = 20;

    // With less than this part of the tolerance, half an hour would outrank a weekend again.
    const int LeastPart = 4;

    public string Name => "later objectives";

    public void Run(SearchContext context)
    {
        var state = context.State;
        context.Report.Tell(Told, state, force: true);
        state.Ceilings = context.Archive.Settle(state) is { } ceilings ? Provable(context, ceilings) : null;
        context.IsStale = false;
        var (stale, most) = (0, context.Program.IsLarge ? StaleOfLarge : Stale);
        new IteratedLocalSearch(state, context.Random).Run(context.Budget(), better =>
        {
            stale = better ? 0 : stale + 1;
            if (better) context.Report.Tell(Told, state);
            return context.IsStale = stale > most || IsEven(state);
        });
    }

    /// <summary>
    /// Where the anchor is above its bound by a part of the tolerance, later objectives get the rest of it alone: so the
    /// plan is proved to the tolerance. A plan that is in hand stays as good as it is.
    /// </summary>
    static Ceilings Provable(SearchContext context, Ceilings ceilings)
    {
        var (worst, tolerance) = (Tier.Load(0, 0), context.Bounds.ToleranceOf(Tier.Load(0, 0)));
        if (context.Bounds.Of(worst, context.State) is not { } bound) return ceilings;
        var anchor = ceilings.Worst - tolerance;
        return bound + tolerance < anchor + tolerance / LeastPart
            ? ceilings : ceilings.AtMost(Math.Max(bound + tolerance, context.State.Worst));
    }

    static bool IsEven(SearchState state) => state.Meetings.Again == 0 && (state.Duty is not { } duty
        || (Array.TrueForAll(duty.Tables, t => t.Deviations is [] or [<= 0, ..])
            && duty.Rhythm == 0 && duty.Sleep is null or { IsCalm: true } && Array.TrueForAll(state.Goals, g => g == 0)));
}
