namespace RotationPlanner.Fairness.Sharing;

/// <summary>Pools on the left, people on the right; asks again and again whether everything fits at another level.</summary>
sealed class PouringGraph
{
    readonly MaxFlow flow;
    readonly int pools;
    readonly (int Arc, long Capacity)[] fixedArcs;
    readonly (int Arc, int Person)[] personArcs;
    readonly long wanted;
    readonly int source;
    readonly double unit;

    public PouringGraph(double[] supply, bool[] settled, Access[] accesses, int people, double unit)
    {
        (pools, this.unit) = (supply.Length, unit);
        source = pools + people;
        flow = new MaxFlow(source + 2);
        var arcs = new List<(int, long)>();
        for (var pool = 0; pool < pools; pool++)
        {
            if (settled[pool]) continue;
            var capacity = (long)Math.Floor(supply[pool] * unit);
            wanted += capacity;
            arcs.Add((flow.Add(source, pool, capacity), capacity));
        }
        foreach (var access in accesses)
        {
            var capacity = (long)Math.Ceiling(access.Most * unit);
            arcs.Add((flow.Add(access.Pool, pools + access.Person, capacity), capacity));
        }
        fixedArcs = [.. arcs];
        personArcs = [.. accesses.Select(a => a.Person).Distinct().Select(p => (flow.Add(pools + p, source + 1, 0), p))];
    }

    /// <summary>Whether all pools can be poured; if not, which pools and people form the narrowest place.</summary>
    public bool Fits(Func<int, double> room, out bool[] cutPools, out bool[] cutPeople)
    {
        foreach (var (arc, capacity) in fixedArcs) flow.Reset(arc, capacity);
        // Rounded up, so that the level computed from a cut always satisfies that cut.
        foreach (var (arc, person) in personArcs) flow.Reset(arc, (long)Math.Ceiling(room(person) * unit));
        var fits = flow.Run(source, source + 1) >= wanted;
        cutPools = [.. Enumerable.Range(0, pools).Select(flow.OnSourceSide)];
        cutPeople = [.. Enumerable.Range(pools, source - pools).Select(flow.OnSourceSide)];
        return fits;
    }
}
