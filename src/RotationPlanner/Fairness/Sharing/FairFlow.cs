namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// Pours pools into people so that the sorted ratios of load to weight are lexicographically smallest, worst first. The worst ratio is the
/// smallest level at which all pools can be poured when everybody is filled to level x weight; it is found by Newton's method on the minimum cut
/// (each cut names pools that do not fit and the level at which they would). The last cut is the bottleneck: its people are settled at that
/// level, they take nothing of the other pools, and what the bottleneck's pools can give to outsiders they give. The rest is solved alike.
/// </summary>
sealed class FairFlow
{
    // Capacities are whole numbers for the flow: 1/1024 of a credit minute.
    const double Unit = 1024;

    readonly double[] supply;
    readonly Access[] accesses;
    readonly double[] weights;
    readonly double[] limits;
    readonly double[] already;
    readonly bool[] poolSettled;
    readonly bool[] personSettled;
    readonly List<Take> takes = [];

    FairFlow(double[] supply, Access[] accesses, double[] weights, double[] limits)
    {
        this.supply = supply;
        this.accesses = [.. accesses.Where(a => weights[a.Person] > 0 && limits[a.Person] > 0 && supply[a.Pool] > 0)];
        (this.weights, this.limits) = (weights, limits);
        already = new double[weights.Length];
        poolSettled = [.. supply.Select(s => s <= 0)];
        personSettled = new bool[weights.Length];
    }

    public static IReadOnlyList<Take> Pour(double[] supply, Access[] accesses, double[] weights, double[] limits)
    {
        var flow = new FairFlow(supply, accesses, weights, limits);
        while (Array.IndexOf(flow.poolSettled, false) >= 0) flow.SettleBottleneck();
        return flow.takes;
    }

    void SettleBottleneck()
    {
        var open = accesses.Where(a => !poolSettled[a.Pool] && !personSettled[a.Person]).ToArray();
        var graph = new PouringGraph(supply, poolSettled, open, weights.Length, Unit);
        var pools = poolSettled.Select(s => !s).ToArray();
        var people = new bool[weights.Length];
        foreach (var access in open) people[access.Person] = true;

        var highest = people.Select((p, i) => p ? limits[i] / weights[i] : 0).DefaultIfEmpty().Max();
        var level = Math.Min(highest, LevelFor(pools, people, open));
        var step = 1e-12;
        while (!graph.Fits(p => Room(p, level), out var cutPools, out var cutPeople))
        {
            (pools, people) = (cutPools, cutPeople);
            // Filled to the brim and still too much: these pools cannot be poured whole.
            if (level >= highest) break;
            // Where rounding has the cut and its level disagree, steps that double get past it.
            level = Math.Min(highest, Math.Max(level * (1 + step) + step * 1e-9, LevelFor(pools, people, open)));
            step *= 2;
        }
        Settle(open, pools, people, level);
    }

    double Room(int person, double level) => Math.Max(0, Math.Min(limits[person], level * weights[person]) - already[person]);

    /// <summary>The level at which the people take what the pools hold, less what outsiders can take; infinite when never.</summary>
    double LevelFor(bool[] pools, bool[] people, Access[] open)
    {
        var wanted = supply.Where((_, pool) => pools[pool]).Sum() - open.Where(a => pools[a.Pool] && !people[a.Person]).Sum(a => a.Most);
        // Room is piecewise linear in the level: it grows between the level at which a person has what is settled and that of the limit.
        var turns = new List<(double Level, double Slope)>();
        for (var p = 0; p < people.Length; p++)
            if (people[p] && limits[p] > already[p]) turns.AddRange([(already[p] / weights[p], weights[p]), (limits[p] / weights[p], -weights[p])]);
        turns.Sort();
        var (level, room, slope) = (0.0, 0.0, 0.0);
        foreach (var (turn, change) in turns)
        {
            var grown = room + slope * (turn - level);
            if (grown >= wanted && slope > 0) return level + (wanted - room) / slope;
            (level, room, slope) = (turn, grown, slope + change);
        }
        return wanted <= room ? level : double.PositiveInfinity;
    }

    void Settle(Access[] open, bool[] pools, bool[] people, double level)
    {
        var rows = supply.Select((s, pool) => pools[pool] ? s : 0).ToArray();
        foreach (var access in open.Where(a => pools[a.Pool] && !people[a.Person]))
        {
            already[access.Person] += access.Most;
            rows[access.Pool] -= access.Most;
            takes.Add(new Take(access.Pool, access.Person, access.Most));
        }
        var columns = people.Select((p, i) => p ? Room(i, level) : 0).ToArray();
        takes.AddRange(EvenMix.Of([.. open.Where(a => pools[a.Pool] && people[a.Person])], rows, columns));
        for (var pool = 0; pool < pools.Length; pool++) poolSettled[pool] |= pools[pool];
        for (var p = 0; p < people.Length; p++) personSettled[p] |= people[p];
    }
}
