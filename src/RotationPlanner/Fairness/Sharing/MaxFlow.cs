namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// Dinic's maximum flow over whole-numbered capacities (Dinic 1970: blocking flows in the graph of shortest paths).
/// </summary>
sealed class MaxFlow(int nodes)
{
    readonly List<int> to = [];
    readonly List<long> left = [];
    readonly List<int>[] edges = [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];
    readonly int[] level = new int[nodes];
    readonly int[] tried = new int[nodes];

    /// <summary>Adds an arc; its number is needed to change its capacity or to read its flow.</summary>
    public int Add(int from, int target, long capacity)
    {
        var arc = to.Count;
        to.Add(target);
        left.Add(capacity);
        edges[from].Add(arc);
        to.Add(from);
        left.Add(0);
        edges[target].Add(arc + 1);
        return arc;
    }

    /// <summary>Empties an arc and gives it a new capacity.</summary>
    public void Reset(int arc, long capacity) => (left[arc], left[arc + 1]) = (capacity, 0);

    public long FlowOf(int arc) => left[arc + 1];

    public long Run(int source, int sink)
    {
        var total = 0L;
        while (Layer(source, sink))
        {
            Array.Clear(tried);
            while (Push(source, sink, long.MaxValue) is > 0 and var pushed) total += pushed;
        }
        return total;
    }

    /// <summary>After <see cref="Run"/>: whether a node is on the source's side of the minimum cut.</summary>
    public bool OnSourceSide(int node) => level[node] >= 0;

    bool Layer(int source, int sink)
    {
        Array.Fill(level, -1);
        level[source] = 0;
        var queue = new Queue<int>([source]);
        while (queue.TryDequeue(out var node))
            foreach (var arc in edges[node])
            {
                if (left[arc] == 0 || level[to[arc]] >= 0) continue;
                level[to[arc]] = level[node] + 1;
                queue.Enqueue(to[arc]);
            }
        return level[sink] >= 0;
    }

    long Push(int node, int sink, long most)
    {
        if (node == sink) return most;
        for (; tried[node] < edges[node].Count; tried[node]++)
        {
            var arc = edges[node][tried[node]];
            if (left[arc] == 0 || level[to[arc]] != level[node] + 1) continue;
            var pushed = Push(to[arc], sink, Math.Min(most, left[arc]));
            if (pushed == 0) continue;
            left[arc] -= pushed;
            left[arc ^ 1] += pushed;
            return pushed;
        }
        return 0;
    }
}
