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

    public string Name => "later objectives";

    public void Run(SearchContext context)
    {
        var state = context.State;
        context.Report.Tell(Told, state, force: true);
        state.Ceilings = context.Archive.Settle(state);
        context.IsStale = false;
        var (stale, most) = (0, context.Program.IsLarge ? StaleOfLarge : Stale);
        new IteratedLocalSearch(state, context.Random).Run(context.Budget(), better =>
        {
            stale = better ? 0 : stale + 1;
            if (better) context.Report.Tell(Told, state);
            return context.IsStale = stale > most || IsEven(state);
        });
    }

    static bool IsEven(SearchState state) => state.Meetings.Again == 0 && (state.Duty is not { } duty
        || (Array.TrueForAll(duty.Tables, t => t.Deviations is [] or [<= 0, ..])
            && duty.Rhythm == 0 && duty.Sleep is null or { IsCalm: true } && Array.TrueForAll(state.Goals, g => g == 0)));
}
