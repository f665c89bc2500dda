namespace RotationPlanner.Solving.Bounds.Counting;

/// <summary>
/// Looks for counts within limits: every sum narrows the range of each of its counts, then the widest range is halved
/// and both halves are tried. Exact unless the nodes run out; the same question has the same answer. Only counts that
/// stand in a constraint given are decided: what the others are is another constraint's question.
/// </summary>
sealed class CountSolver
{
    readonly record struct Limit(int[] Counts, long[] Weights, long Most);

    readonly List<Limit> limits = [];
    readonly List<int>[] limitsOf;
    readonly TallyTotal[] totals;
    readonly long[] low, high;
    readonly SortedSet<int> asked = [];
    readonly Queue<int> open = [];
    bool[] isOpen = [];

    public CountSolver(Tallies tallies)
    {
        low = Array.ConvertAll(tallies.All, t => (long)t.Least);
        high = Array.ConvertAll(tallies.All, t => (long)t.Most);
        limitsOf = Array.ConvertAll(tallies.All, _ => new List<int>());
        totals = tallies.Totals;
        foreach (var total in totals)
        {
            Add(total.Tallies, Array.ConvertAll(total.Tallies, t => (long)tallies.All[t].SlotsEach), total.Most);
            Add(total.Tallies, Array.ConvertAll(total.Tallies, t => -(long)tallies.All[t].SlotsEach), -total.Least);
        }
    }

    /// <summary>No sum of the constraint is more than so many units.</summary>
    public void AtMost(TallyWorst constraint, long units)
    {
        foreach (var sum in constraint.Sums)
        {
            asked.UnionWith(sum.Select(p => p.Tally));
            Add(Array.ConvertAll(sum, p => p.Tally), Array.ConvertAll(sum, p => p.Weight), units * constraint.Unit);
        }
    }

    /// <summary>
    /// Counts within the limits, if it is true that there are some; false is a proof that there are none, null that the
    /// nodes did not suffice.
    /// </summary>
    public (bool? Exist, long[]? Counts) Solve(int nodes, Func<bool> stop)
    {
        for (var c = 0; c < low.Length; c++)
            if (low[c] > high[c]) return (false, null);
        isOpen = new bool[limits.Count];
        for (var l = 0; l < limits.Count; l++) Open(l);
        var exist = Search(ref nodes, stop);
        return (exist, exist == true ? [.. low] : null);
    }

    bool? Search(ref int nodes, Func<bool> stop)
    {
        if (!Narrow()) return false;
        var widest = Widest();
        if (widest < 0 || high[widest] == low[widest]) return true;
        if (--nodes < 0 || stop()) return null;
        long[] lowBefore = [.. low], highBefore = [.. high];
        var upperFirst = WantsMore(widest);
        var exist = Half(widest, upperFirst, ref nodes, stop);
        if (exist != false) return exist;
        lowBefore.CopyTo(low, 0);
        highBefore.CopyTo(high, 0);
        return Half(widest, !upperFirst, ref nodes, stop);
    }

    bool? Half(int count, bool upper, ref int nodes, Func<bool> stop)
    {
        var middle = low[count] + ((high[count] - low[count]) / 2);
        if (upper) low[count] = middle + 1; else high[count] = middle;
        foreach (var l in limitsOf[count]) Open(l);
        return Search(ref nodes, stop);
    }

    int Widest()
    {
        var widest = -1;
        foreach (var c in asked)
            if (widest < 0 || high[c] - low[c] > high[widest] - low[widest]) widest = c;
        return widest;
    }

    /// <summary>Whether the middle of everybody's range is too few for the total.</summary>
    bool WantsMore(int count)
    {
        foreach (var total in totals)
            if (Array.IndexOf(total.Tallies, count) >= 0)
                return total.Tallies.Sum(t => low[t] + high[t]) < 2 * total.Least;
        return false;
    }

    /// <summary>Narrows ranges until no limit narrows any more; false when one is empty.</summary>
    bool Narrow()
    {
        while (open.TryDequeue(out var l))
        {
            isOpen[l] = false;
            if (Narrow(limits[l])) continue;
            foreach (var other in open) isOpen[other] = false;
            open.Clear();
            return false;
        }
        return true;
    }

    bool Narrow(Limit limit)
    {
        var slack = limit.Most;
        for (var i = 0; i < limit.Counts.Length; i++)
            slack -= limit.Weights[i] * (limit.Weights[i] > 0 ? low : high)[limit.Counts[i]];
        if (slack < 0) return false;
        for (var i = 0; i < limit.Counts.Length; i++)
        {
            var (count, weight) = (limit.Counts[i], limit.Weights[i]);
            if (weight == 0 || (high[count] - low[count]) * Math.Abs(weight) <= slack) continue;
            if (weight > 0)
                high[count] = low[count] + (slack / weight); else low[count] = high[count] - (slack / -weight);
            foreach (var l in limitsOf[count]) Open(l);
        }
        return true;
    }

    void Open(int limit)
    {
        if (isOpen[limit]) return;
        isOpen[limit] = true;
        open.Enqueue(limit);
    }

    void Add(int[] counts, long[] weights, long most)
    {
        foreach (var count in counts) limitsOf[count].Add(limits.Count);
        limits.Add(new Limit(counts, weights, most));
    }
}
