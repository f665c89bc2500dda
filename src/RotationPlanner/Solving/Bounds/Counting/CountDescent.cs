namespace RotationPlanner.Solving.Bounds.Counting;

/// <summary>
/// Counts that fill every total and come near to what a constraint allows: seats are dealt one by one to whom they cost
/// least, then exchanged for as long as that helps. Quick where many counts are alike and a complete search tries the
/// same again and again.
/// </summary>
sealed class CountDescent
{
    readonly Tallies tallies;
    readonly TallyWorst constraint;
    readonly long[] sums;
    readonly (int Sum, long Weight)[][] sumsOf;

    public CountDescent(Tallies tallies, TallyWorst constraint)
    {
        (this.tallies, this.constraint) = (tallies, constraint);
        Counts = Array.ConvertAll(tallies.All, _ => 0L);
        sums = new long[constraint.Sums.Length];
        sumsOf = [.. Enumerable.Range(0, tallies.All.Length).Select(_ => Array.Empty<(int, long)>())];
        foreach (var group in constraint.Sums.SelectMany((sum, s) => sum.Select(p => (p.Tally, Sum: s, p.Weight)))
            .GroupBy(p => p.Tally))
            sumsOf[group.Key] = [.. group.Select(p => (p.Sum, p.Weight))];
        for (var t = 0; t < Counts.Length; t++) Change(t, tallies.All[t].Least);
        foreach (var total in tallies.Totals) Deal(total);
    }

    public long[] Counts { get; }

    public long Units => constraint.Units(Counts);

    /// <summary>
    /// Exchanges seats while that lessens what is above so many units; the state is kept for the next, more generous
    /// question.
    /// </summary>
    public void Descend(long units, Func<bool> stop)
    {
        while (!stop() && tallies.Totals.Any(t => Exchange(t.Tallies, units * constraint.Unit))) { }
    }

    void Deal(TallyTotal total)
    {
        var missing = total.Least - total.Tallies.Sum(t => Counts[t] * tallies.All[t].SlotsEach);
        while (missing > 0)
        {
            var fitting = total.Tallies.Where(
                t => Counts[t] < tallies.All[t].Most && tallies.All[t].SlotsEach <= missing);
            var best = fitting.DefaultIfEmpty(-1).MinBy(t => t < 0 ? 0 : Cost(t, +1, 0));
            if (best < 0) return;
            Change(best, +1);
            missing -= tallies.All[best].SlotsEach;
        }
    }

    /// <summary>Makes the first exchange that costs less, if there is one.</summary>
    bool Exchange(int[] between, long free)
    {
        foreach (var giver in between)
        {
            if (Counts[giver] <= tallies.All[giver].Least || sumsOf[giver].Length == 0) continue;
            var given = Cost(giver, -1, free);
            Change(giver, -1);
            foreach (var taker in between)
            {
                if (taker == giver || Counts[taker] >= tallies.All[taker].Most
                    || tallies.All[taker].SlotsEach != tallies.All[giver].SlotsEach) continue;
                if (given + Cost(taker, +1, free) >= 0) continue;
                Change(taker, +1);
                return true;
            }
            Change(giver, +1);
        }
        return false;
    }

    /// <summary>What a change of one count adds to all that is above the free part of the sums.</summary>
    long Cost(int tally, long change, long free)
    {
        long cost = 0;
        foreach (var (sum, weight) in sumsOf[tally])
            cost += Math.Max(free, sums[sum] + (change * weight)) - Math.Max(free, sums[sum]);
        return cost;
    }

    void Change(int tally, long change)
    {
        Counts[tally] += change;
        foreach (var (sum, weight) in sumsOf[tally]) sums[sum] += change * weight;
    }
}
