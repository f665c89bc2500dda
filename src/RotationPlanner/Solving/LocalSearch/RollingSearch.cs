namespace RotationPlanner.Solving.LocalSearch;

/// <summary>
/// Local search over a long horizon, window after window. A window's moves change little that is far apart in memory
/// and leave nothing near undone; the state, its limits and its counters are those of the whole horizon at every step,
/// so that a joint between windows is no place of its own: neither for rules nor for loads.
/// </summary>
sealed class RollingSearch(SearchState state, Random random)
{
    // As many perturbations that change nothing, and the next window promises more.
    const int StalePerturbations = 12;

    readonly IteratedLocalSearch search = new(state, random);

    /// <summary>Passes over the horizon until the budget is spent, or a pass made nothing better.</summary>
    /// <param name="budget">For all passes; each window has an equal part of what is left for its pass.</param>
    /// <param name="told">Hears after each window whether the state got better.</param>
    public void Run(Budget budget, Action<bool>? told = null)
    {
        if (state.Index.Program.VariableCount == 0) return;
        var windows = new RollingWindows(state.Index.DayOf.Min(), state.Index.DayOf.Max());
        var isBetter = true;
        for (var pass = 0; isBetter && !budget.IsSpent; pass++)
        {
            isBetter = false;
            var stretches = windows.Of(pass).ToArray();
            for (var i = 0; i < stretches.Length && !budget.IsSpent; i++)
            {
                search.Within = stretches[i];
                var window = Window(budget.Part(stretches.Length - i));
                isBetter |= window;
                told?.Invoke(window);
            }
        }
    }

    bool Window(Budget budget)
    {
        var (stale, isBetter) = (0, false);
        search.Run(budget, better =>
        {
            stale = better ? 0 : stale + 1;
            isBetter |= better;
            return stale > StalePerturbations;
        });
        return isBetter;
    }
}
