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

    Bundles(List<(long Credit, long Worth)> sets)
    {
        sets.Sort();
        (credits, worths) = (new long[sets.Count], new long[sets.Count]);
        var most = 0L;
        for (var i = 0; i < credits.Length; i++)
            (credits[i], worths[i]) = (sets[i].Credit, most = Math.Max(most, sets[i].Worth));
    }

    /// <param name="variables">The person's choices that are worth something.</param>
    /// <param name="together">Which of them fit together.</param>
    /// <param name="credits">Credit per variable.</param>
    /// <param name="worth">Worth per variable.</param>
    /// <param name="limit">Sets of more credit are not asked for.</param>
    /// <returns>Null where there may be too many sets.</returns>
    public static Bundles? Of(IReadOnlyList<int> variables, Together together, long[] credits, long[] worth, long limit)
    {
        if (variables.Count == 0 || variables.Min(v => credits[v]) <= limit / (MostTogether + 1)) return null;
        var sets = new List<(long, long)>();
        var chosen = new List<int>();
        return Extend(0, 0, 0) ? new Bundles(sets) : null;

        bool Extend(int next, long credit, long value)
        {
            sets.Add((credit, value));
            if (sets.Count > MostSets) return false;
            for (var i = next; i < variables.Count; i++)
            {
                var v = variables[i];
                if (credit + credits[v] > limit || !together.Fits(v, chosen)) continue;
                chosen.Add(v);
                if (!Extend(i + 1, credit + credits[v], value + worth[v])) return false;
                chosen.RemoveAt(chosen.Count - 1);
            }
            return true;
        }
    }

    /// <summary>The largest worth within a credit limit.</summary>
    public long Most(long limit)
    {
        var found = Array.BinarySearch(credits, limit);
        if (found < 0) found = ~found - 1;
        // Of equal credits the last has the largest worth.
        while (found + 1 < credits.Length && credits[found + 1] == limit) found++;
        return found < 0 ? 0 : worths[found];
    }
}
