using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch;

/// <summary>
/// For tight programs, where every way to fill a seat leads through plans that break something: fills all required
/// seats whatever that breaks, then moves the seats that are in the way of some limit. Limits that stay broken weigh
/// more and more, which drives the search out of any corner. It works on a state of its own; a plan is handed out only
/// when nothing is broken.
/// </summary>
sealed class LimitSearch
{
    const int MostAlternatives = 40;

    readonly SearchState own;
    readonly LimitCounts limits;
    readonly SeatProgram program;
    readonly Random random;
    readonly List<int> ties = [];

    public LimitSearch(SearchState state, Random random)
    {
        this.random = random;
        program = state.Index.Program;
        own = new SearchState(state.Index);
        limits = new LimitCounts(own);
        for (var v = 0; v < program.VariableCount; v++)
            if (state.Values[v] != own.Values[v]) limits.Flip(v);
    }

    /// <summary>What the search stands at; may break limits.</summary>
    public LimitCounts Limits => limits;

    /// <summary>
    /// A plan with all required seats filled and nothing broken; null when the budget ends before there is one.
    /// </summary>
    public Solution? Run(Budget budget)
    {
        FillAll(budget);
        while (limits.Broken.Count > 0 && !budget.Spend())
            if (!Mend()) limits.RaiseWeights();
        return limits.Broken.Count == 0 && own.Uncovered == 0 ? own.Snapshot() : null;
    }

    void FillAll(Budget budget)
    {
        var units = own.Index.Units;
        for (var u = 0; u < units.Count && !budget.IsSpent; u++)
            while (Array.Exists(units.Slots[u], s => own.Filled[s] < program.Required[s])
                && Cheapest(units.Variables[u]) is var v && v >= 0)
                limits.Flip(v);
    }

    /// <summary>Gives one seat of a broken limit to whom that breaks least; false when nobody is better.</summary>
    bool Mend()
    {
        var held = limits.VariablesOf(limits.Broken[random.Next(limits.Broken.Count)])
            .Where(v => own.Values[v] && program.Fixed[v] == 0).ToArray();
        if (held.Length == 0) return false;
        var from = held[random.Next(held.Length)];
        var before = limits.Weighted;
        limits.Flip(from);
        var to = Cheapest(own.Index.Units.Variables[own.Index.Units.UnitOf[from]], except: from);
        if (to >= 0)
        {
            limits.Flip(to);
            if (limits.Weighted < before) return true;
            limits.Flip(to);
        }
        limits.Flip(from);
        return false;
    }

    /// <summary>
    /// Of the variables that could be set, or of some where they are many, one that breaks least; -1 for none.
    /// </summary>
    int Cheapest(int[] variables, int except = -1)
    {
        var least = long.MaxValue;
        ties.Clear();
        var first = random.Next(variables.Length);
        for (var i = 0; i < Math.Min(variables.Length, MostAlternatives); i++)
        {
            var v = variables[(first + i) % variables.Length];
            if (v == except || own.Values[v]
                || !Array.TrueForAll(program.VariableSlots[v], s => own.Filled[s] < program.Seats[s])) continue;
            limits.Flip(v);
            var cost = limits.Weighted;
            limits.Flip(v);
            if (cost > least) continue;
            if (cost < least) ties.Clear();
            least = cost;
            ties.Add(v);
        }
        return ties.Count == 0 ? -1 : ties[random.Next(ties.Count)];
    }
}
