namespace RotationPlanner.Solving.LocalSearch;

/// <summary>
/// Iterated local search over the tiers: moves are kept when nothing gets worse, worst first; after many fruitless
/// tries a few random moves perturb the plan elsewhere, and what does not lead to something at least as good is taken
/// back. The state only ever ends better.
/// </summary>
sealed class IteratedLocalSearch(SearchState state, Random random)
{
    const int Patience = 200, PerturbationTries = 40;
    readonly Neighbourhood neighbourhood = new(state, random);

    /// <summary>The days from which moves are drawn; what they exchange may reach beyond.</summary>
    public Stretch Within { set => neighbourhood.Within = value; }

    /// <summary>
    /// Searches until the budget is spent. <paramref name="told"/> hears after the first descent and after each
    /// perturbation whether the state got better; returning true stops.
    /// </summary>
    public void Run(Budget budget, Func<bool, bool>? told = null)
    {
        var journey = new Move(state);
        var move = new Move(state, journey);
        journey.Begin();
        var patience = Math.Max(Patience, 4 * neighbourhood.Units);
        Descend(move, budget, patience);
        if (told?.Invoke(journey.Compare() < 0) == true) return;
        while (!budget.IsSpent)
        {
            journey.Begin();
            Perturb(move);
            Descend(move, budget, patience);
            var order = journey.Compare();
            if (order > 0) journey.TakeBack();
            if (told?.Invoke(order < 0) == true) return;
        }
    }

    void Descend(Move move, Budget budget, int patience)
    {
        for (var idle = 0; idle < patience && !budget.Spend(); idle++)
        {
            move.Begin();
            if (!neighbourhood.Try(move, tournament: 1 + random.Next(4))) { move.TakeBack(); continue; }
            var order = move.Compare();
            if (order > 0) move.TakeBack();
            else if (order < 0) idle = 0;
        }
    }

    void Perturb(Move move)
    {
        var wanted = 2 + random.Next(6);
        for (var tries = 0; tries < PerturbationTries && wanted > 0; tries++)
        {
            move.Begin();
            if (!neighbourhood.Try(move, tournament: 1)) move.TakeBack();
            else wanted--;
        }
    }
}
