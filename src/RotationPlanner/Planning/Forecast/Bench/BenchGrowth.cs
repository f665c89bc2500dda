using NodaTime;

namespace RotationPlanner.Planning.Forecast.Bench;

/// <summary>How many more commanders a chance asks for.</summary>
sealed class BenchGrowth(BenchSurvival survival, BenchChance chance, BenchOracle oracle, double confidence)
{
    const int MostAdded = 24, MostTrials = 4_000;

    /// <summary>
    /// The fewest more today with which every day's chance is reached, of all mixes where there are not too many, else one after
    /// another of the department that helps most; null where no number that was tried reaches it.
    /// </summary>
    /// <param name="start">Today.</param>
    /// <param name="days">The days that count.</param>
    public IReadOnlyList<Added>? Today(LocalDate start, IReadOnlyList<LocalDate> days)
    {
        // The last day is nearly always the worst: what fails there needs no other question.
        List<LocalDate> worstFirst = [.. days.Reverse()];
        var trials = 0;
        for (var total = 0; total <= MostAdded; total++)
            foreach (var mix in Mixes(0, total, []))
            {
                if (++trials > MostTrials) return OneByOne(start, worstFirst);
                List<Added> added = [.. mix.SelectMany((n, d) => Enumerable.Repeat(new Added(d, start), n))];
                if (worstFirst.TrueForAll(day => chance.Of(survival.Counts(day, added)).Holds >= confidence)) return added;
            }
        return null;

        IEnumerable<int[]> Mixes(int department, int left, int[] before)
        {
            var room = oracle.Groups[department].People.Length - days.Max(d => survival.Known(department, d));
            if (department == oracle.Groups.Count - 1)
            {
                if (left <= room) yield return [.. before, left];
                yield break;
            }
            for (var n = 0; n <= Math.Min(left, room); n++)
                foreach (var mix in Mixes(department + 1, left - n, [.. before, n])) yield return mix;
        }
    }

    List<Added>? OneByOne(LocalDate start, List<LocalDate> days)
    {
        var added = new List<Added>();
        while (!days.TrueForAll(day => chance.Of(survival.Counts(day, added)).Holds >= confidence))
        {
            Added[] open = [.. Enumerable.Range(0, oracle.Groups.Count).Where(d => !days.Exists(day => survival.IsFull(d, day, added))).Select(d => new Added(d, start))];
            if (added.Count >= MostAdded || open.Length == 0) return null;
            added.Add(open.MaxBy(a => chance.Of(survival.Counts(days[0], [.. added, a])).Holds));
        }
        return added;
    }

    /// <summary>
    /// From which day on one more is needed, in order of time: of the department that helps most. What was found where it
    /// cannot be reached is told as well.
    /// </summary>
    /// <param name="periods">Each period's first and last day.</param>
    /// <param name="prefer">By department: the lower, the sooner it has somebody to offer.</param>
    public (IReadOnlyList<Added> Added, bool IsReached) ByWhen(IReadOnlyList<(LocalDate From, LocalDate To)> periods, Func<int, int, double> prefer)
    {
        var added = new List<Added>();
        foreach (var (from, to) in periods)
            while (chance.Of(survival.Counts(to, added)).Holds < confidence)
            {
                if (added.Count >= MostAdded) return (added, false);
                Added[] open = [.. Enumerable.Range(0, oracle.Groups.Count).Where(d => !survival.IsFull(d, to, added)).Select(d => new Added(d, from))];
                if (open.Length == 0) return (added, false);
                added.Add(open.OrderByDescending(a => Math.Round(chance.Of(survival.Counts(to, [.. added, a])).Holds, 6))
                    .ThenByDescending(a => Math.Round(chance.Of(survival.Counts(periods[^1].To, [.. added, a])).Holds, 6))
                    .ThenBy(a => prefer(a.Department, added.Count(x => x.Department == a.Department))).First());
            }
        return (added, true);
    }
}
