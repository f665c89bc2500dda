namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// Goes through layers backwards: what leads nowhere goes, and what leads to the same by the same labels is one node.
/// Nodes are numbered from the last one, 0.
/// </summary>
sealed class DiagramMerge
{
    readonly List<int> first = [0, 0], to = [];
    readonly List<ushort> labels = [];
    readonly List<int> arcTo = [];
    readonly List<ushort> arcLabel = [];
    int[] buckets = [];
    int layerFirst;

    /// <summary>The diagram, or null where no path leads to the end. The layers are given up on the way.</summary>
    public static DecisionDiagram? Run(ColumnLayout layout, List<DiagramLayer> layers)
    {
        var merge = new DiagramMerge();
        var ends = new int[layers.Count + 1];
        ends[layers.Count] = 1;
        var steps = new DiagramStep[layers.Count];
        int[] behind = [0];
        for (var g = layers.Count - 1; g >= 0; g--)
        {
            steps[g] = Step(layout, g, layers[g].Labels);
            behind = merge.Layer(layers[g], behind);
            ends[g] = merge.Count;
            layers.RemoveAt(g);
        }
        return behind[0] < 0 ? null : new DecisionDiagram(
            steps, ends, [.. merge.first], [.. merge.to], [.. merge.labels], layout.Constraints.Constant);
    }

    int Count => first.Count - 1;

    static DiagramStep Step(ColumnLayout layout, int g, List<(int Option, int Cost)> labels) =>
        new([.. labels.Select(l =>
    {
        var given = layout.Given![g];
        var positions = l.Option < 0 ? [] : given >= 0 ? [given] : layout.Steps[g].Options[l.Option].Positions;
        return new DiagramLabel(l.Cost, [.. positions.Select(p => layout.Variables[p])],
            [.. positions.Select(p => layout.Constraints.Costs[p])]);
    })]);

    int[] Layer(DiagramLayer layer, int[] behind)
    {
        var place = new int[layer.Count];
        layerFirst = Count;
        buckets = new int[128];
        // Nodes with as many arcs as the one before are passed faster.
        var (order, counts) = (new int[place.Length], new int[place.Length]);
        for (var n = 0; n < order.Length; n++) (order[n], counts[n]) = (n, Living(layer, n, behind));
        Array.Sort(counts, order);
        foreach (var n in order)
        {
            arcTo.Clear();
            arcLabel.Clear();
            var targets = layer.To(n);
            var by = layer.LabelsOf(n);
            for (var a = 0; a < targets.Length; a++)
            {
                if (behind[targets[a]] < 0) continue;
                arcTo.Add(behind[targets[a]]);
                arcLabel.Add(by[a]);
            }
            place[n] = arcTo.Count == 0 ? -1 : Number();
        }
        return place;
    }

    static int Living(DiagramLayer layer, int n, int[] behind)
    {
        var count = 0;
        foreach (var target in layer.To(n))
            if (behind[target] >= 0) count++;
        return count;
    }

    int Number()
    {
        if (2 * (Count - layerFirst) >= buckets.Length)
        {
            buckets = new int[4 * buckets.Length];
            for (var node = layerFirst; node < Count; node++) buckets[Find(ToOf(node), LabelsOf(node))] = node;
        }
        var at = Find(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(arcTo),
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(arcLabel));
        if (buckets[at] != 0) return buckets[at];
        to.AddRange(arcTo);
        labels.AddRange(arcLabel);
        first.Add(to.Count);
        return buckets[at] = Count - 1;
    }

    // Node 0 is the last one and in no layer, so that 0 is an empty bucket.
    int Find(ReadOnlySpan<int> targets, ReadOnlySpan<ushort> by)
    {
        var hash = 17u;
        for (var a = 0; a < targets.Length; a++)
            hash = (hash ^ (uint)targets[a] ^ ((uint)by[a] << 24)) * 0x9E3779B1u + (hash >> 15);
        var mask = buckets.Length - 1;
        for (var at = (int)((hash ^ (hash >> 13)) & (uint)mask); ; at = (at + 1) & mask)
            if (buckets[at] == 0
                || (ToOf(buckets[at]).SequenceEqual(targets) && LabelsOf(buckets[at]).SequenceEqual(by))) return at;
    }

    ReadOnlySpan<int> ToOf(int node) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(to)[first[node]..first[node + 1]];

    ReadOnlySpan<ushort> LabelsOf(int node) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(labels)[first[node]..first[node + 1]];
}
