namespace RotationPlanner.Solving.Bounds;

/// <summary>
/// What one person can carry, exactly: every set of choices that time allows within a credit limit. Where few choices
/// fit into the limit, such as weeks of command, there are few such sets; and they know what counting does not, for
/// instance that the two lightest weeks follow each other and cannot both be one person's.
/// </summary>
sealed class Bundles
{
    const int MostTogether = 4, MostSets = 4_000;

    // By credit; the worth is the largest of any set of at most that credit.
    readonly long[] credits, worths;

    Bundles(Dictionary<long, long> sets)
    {
        (credits, worths) = ([.. sets.Keys.Order()], new long[sets.Count]);
        var most = 0L;
        for (var i = 0; i < credits.Length; i++) worths[i] = most = Math.Max(most, sets[credits[i]]);
    }

    /// <param name="variables">The person's choices that are worth something.</param>
    /// <param name="together">Which of them fit together.</param>
    /// <param name="credits">Credit per variable.</param>
    /// <param name="worth">Worth per variable.</param>
    /// <param name="limit">Sets of more credit are not asked for.</param>
    /// <returns>Null where there may be too many sets.</returns>
    public static Bundles? Of(IEnumerable<int> variables, Together together, long[] credits, long[] worth, long limit)
    {
        int[] own = [.. variables.Where(v => together.Fits(v, [])).OrderBy(v => credits[v])];
        if (own.Length == 0 || credits[own[0]] <= limit / (MostTogether + 1)) return null;
        // Of many sets of the same credit one is worth most.
        var (sets, count) = (new Dictionary<long, long>(), 0);
        var (chosen, places) = (new List<int>(), new List<int>());
        // Whether two of them fit together: 1 if so, -1 if not, 0 if nobody has asked yet.
        var (n, pairs) = (own.Length, new sbyte[own.Length * own.Length]);
        return Extend(0, 0, 0) ? new Bundles(sets) : null;

        bool Extend(int next, long credit, long value)
        {
            if (!sets.TryGetValue(credit, out var most) || most < value) sets[credit] = value;
            if (++count > MostSets) return false;
            for (var i = next; i < n; i++)
            {
                var v = own[i];
                // All that follow are heavier.
                if (credit + credits[v] > limit) break;
                if (!FitsEach(i) || (chosen.Count > 1 && !together.KeepsWindows(v, chosen))) continue;
                chosen.Add(v);
                places.Add(i);
                if (!Extend(i + 1, credit + credits[v], value + worth[v])) return false;
                chosen.RemoveAt(chosen.Count - 1);
                places.RemoveAt(places.Count - 1);
            }
            return true;
        }

        bool FitsEach(int i)
        {
            foreach (var place in places)
            {
                ref var pair = ref pairs[(place * n) + i];
                if (pair == 0) pair = together.Fits(own[i], [own[place]]) ? (sbyte)1 : (sbyte)-1;
                if (pair < 0) return false;
            }
            return true;
        }
    }

    /// <summary>The largest worth within a credit limit.</summary>
    public long Most(long limit)
    {
        var found = Array.BinarySearch(credits, limit);
        if (found < 0) found = ~found - 1;
        return found < 0 ? 0 : worths[found];
    }
}
