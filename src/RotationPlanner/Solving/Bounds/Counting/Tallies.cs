using RotationPlanner.Program;

namespace RotationPlanner.Solving.Bounds.Counting;

/// <summary>
/// How often terms are true that min-max constraints cannot tell apart, such as "the weekend seats of one person". Terms
/// are coded as in the constraints.
/// </summary>
/// <param name="Terms">The terms counted.</param>
/// <param name="Least">No plan has fewer: they are fixed.</param>
/// <param name="Most">No plan has more.</param>
/// <param name="SlotsEach">Slots that each of the terms fills.</param>
sealed record Tally(int[] Terms, int Least, int Most, int SlotsEach);

/// <summary>The slots that the same tallies fill between them: together they fill so many seats.</summary>
sealed record TallyTotal(int[] Tallies, long Least, long Most);

/// <summary>A min-max constraint over tallies: per sum, tallies and weights.</summary>
sealed record TallyWorst((int Tally, long Weight)[][] Sums, long Unit, long Price)
{
    /// <summary>The units that counts cost.</summary>
    public long Units(long[] counts) =>
        Sums.Max(s => MinMaxConstraint.Units(s.Sum(p => p.Weight * counts[p.Tally]), Unit));
}

/// <summary>
/// What is left of a program when only counts matter: who stands in which seat is forgotten, how many seats of a kind
/// each person has is kept. Whatever a goal costs over counts, it costs at least in any plan that leaves no seat empty.
/// </summary>
sealed record Tallies(Tally[] All, TallyTotal[] Totals, TallyWorst[] MinMaxes, long Constant)
{
    /// <summary>The tallies of a goal's min-max constraints; null where it has none.</summary>
    public static Tallies? Of(SeatProgram program, Goal goal)
    {
        var constraints = program.MinMaxes.Where(f => f.Penalty.Goal == goal).ToArray();
        if (constraints.Length == 0) return null;
        var groups = new TallyGroups(program, constraints);
        var minMaxes = constraints.Select(
            (f, i) => new TallyWorst(groups.SumsOf(i), f.Unit, f.Penalty.Weight)).ToArray();
        return new Tallies(groups.Tallies, [.. groups.Totals()], minMaxes, Unavoidable(program, goal));
    }

    /// <summary>Whether the counts fill all seats, and no more.</summary>
    public bool Fill(long[] counts) =>
        Array.TrueForAll(Totals, total => total.Tallies.Sum(t => counts[t] * All[t].SlotsEach) is var seats
            && seats >= total.Least && seats <= total.Most);

    /// <summary>What the goal's min-max constraints cost with these counts.</summary>
    public long CostOf(long[] counts) => MinMaxes.Sum(w => w.Price * w.Units(counts));

    /// <summary>What is fixed costs this much whatever else is decided.</summary>
    static long Unavoidable(SeatProgram program, Goal goal)
    {
        long cost = 0;
        foreach (var constraint in program.Linears)
        {
            if (constraint.Penalty is not { } penalty || penalty.Goal != goal) continue;
            long least = 0, most = 0;
            for (var i = 0; i < constraint.Terms.Length; i++)
            {
                var isFixed = IsFixed(program, constraint.Terms[i]);
                least += isFixed ? constraint.Weights[i] : Math.Min(0, constraint.Weights[i]);
                most += isFixed ? constraint.Weights[i] : Math.Max(0, constraint.Weights[i]);
            }
            cost += penalty.Weight * (most < constraint.Least ? constraint.Least - most : least > constraint.Most
                ? least - constraint.Most : 0);
        }
        return cost;
    }

    public static bool IsFixed(SeatProgram program, int term) =>
        term >= 0 ? program.Fixed[term] == 1 : Array.Exists(program.Anys[~term], v => program.Fixed[v] == 1);
}
