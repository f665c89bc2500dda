namespace RotationPlanner.Fairness.Sharing;

/// <summary>People of one kind in a slice of time, taken together.</summary>
/// <param name="Weight">Their claim together: a level of 1 asks them for so much.</param>
/// <param name="Limit">The most that they can carry together.</param>
/// <param name="Pools">What they may take of, ascending.</param>
/// <param name="MostOfPool">The most that they can take of each of these pools, in the same order.</param>
readonly record struct Kind(double Weight, double Limit, int[] Pools, double[] MostOfPool);

/// <summary>
/// How much each kind takes of each of its pools, and the level of each pool: what a weight of 1 takes where it is
/// poured.
/// </summary>
sealed record Poured(double[][] Amounts, double[] Levels);

/// <summary>
/// Pours pools into kinds of people so that the sorted levels are lexicographically smallest, worst first. What the
/// kinds can carry together forms a polymatroid, so the problem decomposes (Fujishige 1980; Groenevelt 1991): pour
/// everything at one common level; where that does not fit, the minimum cut names the kinds that cannot take as much,
/// which are given all that they can, and both sides are solved alone. Each step splits the kinds, so there are fewer
/// steps than kinds.
/// </summary>
sealed class Leximin
{
    // Capacities of the flow are whole numbers: parts of a credit minute.
    const double Unit = 4096;

    readonly double[] left;
    readonly Kind[] kinds;
    readonly double[] given;
    readonly Poured poured;
    readonly CancellationToken cancel;

    Leximin(double[] supply, Kind[] kinds, CancellationToken cancel)
    {
        (left, this.kinds, this.cancel) = ([.. supply], kinds, cancel);
        given = new double[kinds.Length];
        poured = new Poured(Array.ConvertAll(kinds, k => new double[k.Pools.Length]), new double[supply.Length]);
    }

    /// <summary>Pours; what nobody can carry stays where it is.</summary>
    public static Poured Pour(double[] supply, Kind[] kinds, CancellationToken cancel = default)
    {
        var all = new Leximin(supply, kinds, cancel);
        int[] some = [.. Enumerable.Range(0, kinds.Length).Where(k => kinds[k].Weight > 0 && kinds[k].Limit > 0)];
        int[] pools = [.. some.SelectMany(k => kinds[k].Pools).Distinct().Where(p => supply[p] > 0).Order()];
        var parts = new Stack<(int[] Kinds, int[] Pools, double Whole)>();
        parts.Push((some, pools, all.WholeOf(some, pools)));
        while (parts.TryPop(out var part))
        {
            cancel.ThrowIfCancellationRequested();
            if (all.Split(part.Kinds, part.Pools, part.Whole) is not var (higher, lower)) continue;
            parts.Push(higher);
            parts.Push(lower);
        }
        return all.poured;
    }

    /// <summary>The most that can be poured at all.</summary>
    double WholeOf(int[] some, int[] pools)
    {
        var sum = pools.Sum(p => left[p]);
        if (Array.TrueForAll(some, k => double.IsInfinity(kinds[k].Limit)
            && Array.TrueForAll(kinds[k].MostOfPool, double.IsInfinity))) return sum;
        var graph = new PouringGraph(this, some, pools, k => kinds[k].Limit);
        return graph.Fits(sum) ? sum : Math.Min(sum, graph.Flow / Unit);
    }

    ((int[] Kinds, int[] Pools, double Whole), (int[] Kinds, int[] Pools, double Whole))? Split(int[] some, int[] pools,
        double whole)
    {
        if (some.Length == 0 || pools.Length == 0 || whole <= 0) return null;
        var level = LevelFor(some, whole);
        if (IsComplete(some, pools))
        {
            EvenMix.Settle(this.ToMix(some, pools, level), TakeAll(pools, whole), poured);
            return Done(pools, level);
        }
        var graph = new PouringGraph(this, some, pools, k => Math.Max(0, Room(k, level) - given[k]));
        if (!graph.Fits(whole))
        {
            int[] lower = [.. some.Where(k => !graph.Reaches(k))], inner = [.. pools.Where(p => !graph.ReachesPool(p))];
            int[] higher = [.. some.Where(graph.Reaches)], outer = [.. pools.Where(graph.ReachesPool)];
            if (lower.Length > 0 && higher.Length > 0) return Cut(higher, outer, lower, inner, whole);
        }
        EvenMix.Settle(this.ToMix(some, pools, level), graph.Outflow(whole), poured, graph);
        return Done(pools, level);
    }

    /// <summary>The lower side takes its own pools whole, and of the others as much as it can.</summary>
    ((int[], int[], double), (int[], int[], double)) Cut(int[] higher, int[] outer, int[] lower, int[] inner,
        double whole)
    {
        var isOuter = new bool[left.Length];
        foreach (var pool in outer) isOuter[pool] = true;
        foreach (var kind in lower)
            for (var i = 0; i < kinds[kind].Pools.Length; i++)
            {
                var (pool, most) = (kinds[kind].Pools[i], kinds[kind].MostOfPool[i]);
                if (!isOuter[pool]) continue;
                most = Math.Min(most, left[pool]);
                poured.Amounts[kind][i] += most;
                given[kind] += most;
                left[pool] -= most;
                whole -= most;
            }
        var below = Math.Min(whole, inner.Sum(p => left[p]));
        return ((higher, outer, whole - below), (lower, inner, below));
    }

    ((int[], int[], double), (int[], int[], double))? Done(int[] pools, double level)
    {
        foreach (var pool in pools) poured.Levels[pool] = level;
        return null;
    }

    Mix ToMix(int[] some, int[] pools, double level) =>
        new(kinds, some, pools, Array.ConvertAll(some, k => Math.Max(0, Room(k, level) - given[k])));

    double[] TakeAll(int[] pools, double whole)
    {
        var sum = pools.Sum(p => left[p]);
        return Array.ConvertAll(pools, p => sum > 0 ? left[p] * Math.Min(1, whole / sum) : 0);
    }

    bool IsComplete(int[] some, int[] pools) => Array.TrueForAll(some, k =>
        pools.All(p => Array.BinarySearch(kinds[k].Pools, p) is >= 0 and var at && kinds[k].MostOfPool[at] >= left[p]));

    double Room(int kind, double level) =>
        Math.Max(given[kind], Math.Min(kinds[kind].Limit, level * kinds[kind].Weight));

    /// <summary>
    /// The level at which the kinds have taken so much more than they were given; rooms grow from what was given up to
    /// the limit.
    /// </summary>
    double LevelFor(int[] some, double wanted)
    {
        var level = Roughly(some, wanted);
        // Sums of very different weights lose digits; near the level each step counts afresh.
        for (var step = 0; step < 8; step++)
        {
            var (taken, slope) = (0.0, 0.0);
            foreach (var kind in some)
            {
                var (room, weight) = (Room(kind, level), kinds[kind].Weight);
                taken += room - given[kind];
                if (room > given[kind] && room < kinds[kind].Limit) slope += weight;
            }
            if (slope <= 0 || Math.Abs(wanted - taken) <= 1e-12 * wanted) break;
            level += (wanted - taken) / slope;
        }
        return level;
    }

    double Roughly(int[] some, double wanted)
    {
        var turns = new List<(double Level, double Slope)>(some.Length);
        foreach (var kind in some)
        {
            var weight = kinds[kind].Weight;
            turns.Add((given[kind] / weight, weight));
            if (!double.IsInfinity(kinds[kind].Limit)) turns.Add((Math.Max(given[kind], kinds[kind].Limit) / weight,
                -weight));
        }
        turns.Sort();
        var (level, room, slope) = (0.0, 0.0, 0.0);
        foreach (var (turn, change) in turns)
        {
            var grown = room + slope * (turn - level);
            if (grown >= wanted && slope > 0) return level + (wanted - room) / slope;
            (level, room, slope) = (turn, grown, slope + change);
        }
        // Beyond the last turn only kinds without a limit grow.
        return some.Any(k => double.IsInfinity(kinds[k].Limit)) ? level + (wanted - room) / slope : level;
    }

    /// <summary>Pools on the left, kinds on the right, with the room that a level leaves.</summary>
    internal sealed class PouringGraph
    {
        readonly MaxFlow flow;
        readonly Dictionary<int, int> nodeOfKind = [], nodeOfPool = [];
        readonly int[] poolArcs;
        readonly Dictionary<(int Kind, int At), int> arcs = [];
        readonly int[] pools;

        public PouringGraph(Leximin all, int[] some, int[] pools, Func<int, double> room)
        {
            this.pools = pools;
            var (source, sink) = (0, 1);
            flow = new MaxFlow(2 + some.Length + pools.Length);
            for (var p = 0; p < pools.Length; p++) nodeOfPool[pools[p]] = 2 + p;
            for (var k = 0; k < some.Length; k++) nodeOfKind[some[k]] = 2 + pools.Length + k;
            poolArcs = Array.ConvertAll(pools, p => flow.Add(source, nodeOfPool[p], Whole(all.left[p])));
            foreach (var kind in some)
            {
                var of = all.kinds[kind];
                for (var i = 0; i < of.Pools.Length; i++)
                    if (nodeOfPool.TryGetValue(of.Pools[i], out var pool))
                        arcs[(kind, i)] = flow.Add(pool, nodeOfKind[kind],
                            Whole(Math.Min(of.MostOfPool[i], all.left[of.Pools[i]])));
                flow.Add(nodeOfKind[kind], sink,
                    Whole(Math.Min(room(kind), of.Pools.Sum(p => nodeOfPool.ContainsKey(p) ? all.left[p] : 0))));
            }
            Flow = flow.Run(source, sink);
        }

        public long Flow { get; }

        /// <summary>Whether so much can be poured, but for what rounding takes of each arc.</summary>
        public bool Fits(double whole) =>
            Flow + 2 + poolArcs.Length + arcs.Count + nodeOfKind.Count >= whole * Unit * (1 - 1e-12);

        public bool Reaches(int kind) => flow.OnSourceSide(nodeOfKind[kind]);

        public bool ReachesPool(int pool) => flow.OnSourceSide(nodeOfPool[pool]);

        /// <summary>What each pool gives, scaled to a sum.</summary>
        public double[] Outflow(double whole)
        {
            var sum = Math.Max(1, Flow);
            return Array.ConvertAll(poolArcs, a => flow.FlowOf(a) * whole / sum);
        }

        /// <summary>What a kind takes of the pool at a place of its list.</summary>
        public double Taken(int kind, int at) =>
            arcs.TryGetValue((kind, at), out var arc) ? flow.FlowOf(arc) / Unit : 0;

        static long Whole(double amount) => (long)Math.Round(amount * Unit);
    }
}
