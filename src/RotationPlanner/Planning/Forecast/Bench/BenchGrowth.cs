using NodaTime;

namespace RotationPlanner.Planning.Forecast.Bench;

/// <summary>How many more commanders a chance asks for.</summary>
sealed class BenchGrowth(BenchSurvival survival, BenchChance chance, BenchOracle oracle, double confidence)
{
    const int MostAdded = 24, MostTrials = 4_000, Digits = 4;

    /// <summary>Whether all that was asked so far was settled, and every mix asked about; else fewer may do.</summary>
    public bool IsSettled { get; private set; } = true;

    /// <summary>
    /// The fewest more today with which every day's chance is reached, of all mixes where there are not too many, else one after
    /// another of the department that helps most; null where no number that was tried reaches it.
    /// </summary>
    /// <param name="start">Today.</param>
    /// <param name="days">The days that count.</param>
    /// <param name="prefer">By department: the lower, the sooner it has somebody to offer.</param>
    public IReadOnlyList<Added>? Today(LocalDate start, IReadOnlyList<LocalDate> days, Func<int, int, double> prefer)
    {
        int[] order = [.. Enumerable.Range(0, oracle.Groups.Count).OrderBy(d => prefer(d, 0))];
        // The last day is nearly always the worst: what fails there needs no other question.
        List<LocalDate> worstFirst = [.. days.Reverse()];
        var trials = 0;
        for (var total = 0; total <= MostAdded; total++)
            foreach (var mix in Mixes(0, total, []))
            {
                if (++trials > MostTrials) return OneByOne(start, worstFirst);
                List<Added> added = [.. mix.SelectMany((n, i) => Enumerable.Repeat(new Added(order[i], start), n))];
                if (worstFirst.TrueForAll(day => Reaches(day, added))) return added;
            }
        return null;

        // Those of the department nearest to command first.
        IEnumerable<int[]> Mixes(int at, int left, int[] before)
        {
            var room = oracle.Groups[order[at]].People.Length - days.Max(d => survival.Known(order[at], d));
            if (at == order.Length - 1)
            {
                if (left <= room) yield return [.. before, left];
                yield break;
            }
            for (var n = Math.Min(left, room); n >= 0; n--)
                foreach (var mix in Mixes(at + 1, left - n, [.. before, n])) yield return mix;
        }
    }

    // What is not settled counts as no.
    bool Reaches(LocalDate day, IReadOnlyList<Added> added)
    {
        var reaches = chance.Reaches(survival.Counts(day, added), confidence);
        IsSettled &= reaches is not null;
        return reaches == true;
    }

    /// <summary>The first with which the chance is reached, else the one with which it is highest.</summary>
    Added Best(List<Added> open, LocalDate day, List<Added> added)
    {
        foreach (var one in open)
            if (Reaches(day, [.. added, one])) return one;
        return open.MaxBy(a => Math.Round(chance.Of(survival.Counts(day, [.. added, a])).Holds, Digits));
    }

    List<Added>? OneByOne(LocalDate start, List<LocalDate> days)
    {
        // Each of them helps most at its turn, and yet others may be fewer together.
        IsSettled = false;
        var added = new List<Added>();
        while (!days.TrueForAll(day => Reaches(day, added)))
        {
            var free = Enumerable.Range(0, oracle.Groups.Count).Where(d => !days.Exists(day => survival.IsFull(d, day, added)));
            Added[] open = [.. free.Select(d => new Added(d, start))];
            if (added.Count >= MostAdded || open.Length == 0) return null;
            added.Add(open.MaxBy(a => chance.Of(survival.Counts(days[0], [.. added, a])).Holds));
        }
        return added;
    }

    /// <summary>
    /// From which day on one more is needed, in order of time: of the department nearest to command with which the chance is
    /// reached, else of the one that helps most. What was found where it cannot be reached is told as well.
    /// </summary>
    /// <param name="periods">Each period's first and last day.</param>
    /// <param name="prefer">By department: the lower, the sooner it has somebody to offer.</param>
    public (IReadOnlyList<Added> Added, bool IsReached) ByWhen(IReadOnlyList<(LocalDate From, LocalDate To)> periods, Func<int, int, double> prefer)
    {
        var added = new List<Added>();
        foreach (var (from, to) in periods)
            while (!Reaches(to, added))
            {
                if (added.Count >= MostAdded) return (added, false);
                var free = Enumerable.Range(0, oracle.Groups.Count).Where(d => !survival.IsFull(d, to, added));
                Added[] open = [.. free.Select(d => new Added(d, from))];
                if (open.Length == 0) return (added, false);
                added.Add(Best(open.OrderBy(a => prefer(a.Department, added.Count(x => x.Department == a.Department))).ToList(), to, added));
            }
        return (added, true);
    }
}
