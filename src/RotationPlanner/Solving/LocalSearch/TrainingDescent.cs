namespace RotationPlanner.Solving.LocalSearch;

/// <summary>Who trains when, within the tolerance of the worst excess: nobody is worked harder for it.</summary>
sealed class TrainingDescent : IPhase
{
    // A seat more is felt only rungs later, so that it is looked for twice as long as an even load.
    const int Stale = 400;

    public string Name => "training";

    public void Run(SearchContext context)
    {
        var state = context.State;
        context.Report.Tell("training", state, force: true);
        if (context.Archive.Settle(state) is not { } ceilings) return;
        state.Ceilings = ceilings with { Training = 0, Excess = [], Floor = long.MinValue };
        var (budget, stale) = (context.Budget(), 0);
        if (budget.IsSpent) return;
        new IteratedLocalSearch(state, context.Random).Run(budget, better =>
        {
            stale = better ? 0 : stale + 1;
            if (better)
            {
                context.Report.Tell("improving", state);
                if (!context.Program.IsLarge) context.Archive.Add(state);
            }
            return stale > Stale;
        });
    }
}
