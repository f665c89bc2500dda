namespace RotationPlanner.Planning.Forecast.Bench;

/// <summary>The smallest bench with which the rotations keep their rules and policies.</summary>
/// <param name="Counts">By department: those who are free least.</param>
/// <param name="IsProved">Whether no smaller number will do, whatever the mix of departments, of those who are free least.</param>
sealed record Smallest(int[] Counts, bool IsProved)
{
    public int Total => Counts.Sum();
}

/// <summary>Looks for the smallest bench: of those there are today, or, where they are too few, with new ones.</summary>
sealed class SmallestBench(BenchOracle oracle)
{
    const int MostMixes = 20_000;

    /// <param name="today">How many command in each department.</param>
    /// <returns>Null where no bench was found that will do.</returns>
    public Smallest? Of(int[] today) => oracle.Holds(today) switch
    {
        true => Fewer(today),
        _ => More(today),
    };

    /// <summary>
    /// The smallest number found of one department's people beside those of the others; null where none will do.
    /// </summary>
    public int? OfOne(int[] today, int department)
    {
        int[] With(int n)
        {
            var counts = (int[])today.Clone();
            counts[department] = n;
            return counts;
        }
        var most = oracle.Groups[department].People.Length;
        var least = today[department];
        if (oracle.Holds(today) == true)
        {
            if (oracle.Holds(With(0)) == true) return 0;
            while (least > 1 && oracle.Holds(With(least - 1)) == true) least--;
            return least;
        }
        for (var n = least + 1; n <= most; n++)
            if (oracle.Holds(With(n)) == true) return n;
        return null;
    }

    Smallest Fewer(int[] today)
    {
        var best = Descend(today);
        var isProved = true;
        while (best.Sum() > 0)
        {
            var (found, settled) = Search(Mixes(today, best.Sum() - 1));
            isProved = settled;
            if (found is null) break;
            best = Descend(found);
        }
        return new Smallest(best, isProved);
    }

    Smallest? More(int[] today)
    {
        int[] most = [.. today.Select((n, d) => oracle.Groups[d].People.Length - n)];
        if (oracle.Holds([.. today.Select((n, d) => n + most[d])]) != true) return null;
        var isProved = oracle.Holds(today) == false;
        for (var added = 1; added <= most.Sum(); added++)
        {
            var (found, settled) = Search(Mixes(most, added).Select(m => (int[])[.. today.Select((n, d) => n + m[d])]));
            if (found is not null) return new Smallest(found, isProved && settled);
            isProved &= settled;
        }
        return null;
    }

    /// <summary>From a bench that will do, one after another leaves whoever can be spared, of the largest department first.</summary>
    int[] Descend(int[] counts)
    {
        var left = (int[])counts.Clone();
        while (Enumerable.Range(0, left.Length).Where(d => left[d] > 0).OrderByDescending(d => left[d])
            .Select(d => Less(left, d)).FirstOrDefault(c => oracle.Holds(c) == true) is { } fewer) left = fewer;
        return left;
    }

    static int[] Less(int[] counts, int department)
    {
        var fewer = (int[])counts.Clone();
        fewer[department]--;
        return fewer;
    }

    /// <summary>The first that will do, and whether all others before it are proved not to.</summary>
    (int[]? Found, bool IsSettled) Search(IEnumerable<int[]> mixes)
    {
        var (tried, settled) = (0, true);
        foreach (var mix in mixes)
        {
            if (++tried > MostMixes) return (null, false);
            switch (oracle.Holds(mix))
            {
                case true: return (mix, settled);
                case null: settled = false; break;
            }
        }
        return (null, settled);
    }

    /// <summary>All mixes of a total within limits, the even ones first.</summary>
    static IEnumerable<int[]> Mixes(int[] most, int total)
    {
        return From(0, total, []).Take(MostMixes + 1).OrderBy(m => m.Max());

        IEnumerable<int[]> From(int department, int left, int[] before)
        {
            if (department == most.Length - 1)
            {
                if (left <= most[department]) yield return [.. before, left];
                yield break;
            }
            var others = most.Skip(department + 1).Sum();
            for (var n = Math.Max(0, left - others); n <= Math.Min(left, most[department]); n++)
                foreach (var mix in From(department + 1, left - n, [.. before, n])) yield return mix;
        }
    }
}
