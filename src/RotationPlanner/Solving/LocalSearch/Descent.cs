namespace RotationPlanner.Solving.LocalSearch;

/// <summary>
/// Local search for coverage and even loads, until the plan meets its bounds, where it is asked to look at them,
/// nothing moves any more, or its share is spent.
/// </summary>
/// <param name="name">What the table calls it.</param>
/// <param name="untilMet">Whether it ends at the bounds of coverage and the worst excess.</param>
sealed class Descent(string name, bool untilMet) : IPhase
{
    // As many perturbations in a row that change nothing, and hardly another one does.
    const int Stale = 200, StaleOfLarge = 5;

    // What another engine found is brought nearer to its bounds in moments.
    const double PolishPart = 0.85;
    const long PolishSteps = 10_000;

    public string Name => name;

    public void Run(SearchContext context)
    {
        var budget = context.Budget();
        if (untilMet)
        {
            Search(context, budget, context.Bounds.IsMet);
            return;
        }
        if (context.Program.IsLarge)
        {
            Search(context, context.Bounds.IsMet(context.State) ? budget.Part(2) : budget, null, StaleOfLarge);
            Roll(context, budget);
        }
        Search(context, budget, null);
    }

    /// <summary>Brings what another phase found nearer to its bounds.</summary>
    public static void Polish(SearchContext context) =>
        Search(context, context.Time.StepsWithin(PolishPart, PolishSteps), context.Bounds.IsMet);

    /// <summary>As <see cref="Polish(SearchContext)"/>, for a state apart, in a part of the search from now on.</summary>
    public static void Polish(SearchContext context, SearchState apart, double part) =>
        Search(context, context.Time.Next(part, PolishSteps), context.Bounds.IsMet, Stale, apart);

    static void Search(
        SearchContext context, Budget budget, Func<SearchState, bool>? enough, int most = Stale, SearchState? apart = null)
    {
        var state = apart ?? context.State;
        if (budget.IsSpent || enough?.Invoke(state) == true) return;
        var stale = 0;
        new IteratedLocalSearch(state, context.Random).Run(budget, better =>
        {
            stale = better ? 0 : stale + 1;
            if (better)
            {
                context.Report.Tell("improving", state);
                if (apart is null && !context.Program.IsLarge) context.Archive.Add(state);
            }
            return enough?.Invoke(state) == true || stale > most;
        });
    }

    // Loads may need seats from anywhere; where that finds no more over a long horizon, it is looked at window by
    // window.
    static void Roll(SearchContext context, Budget budget)
    {
        context.Report.Tell("improving window by window", context.State, force: true);
        new RollingSearch(context.State, context.Random).Run(budget, better =>
        {
            if (better) context.Report.Tell("improving window by window", context.State);
        });
    }
}
