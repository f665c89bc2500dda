namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// All columns one person can work, as a decision diagram: a layer for each step in time, in which at most one variable
/// is true, and from each node an arc for every different consequence. Paths from the first node to the last are
/// exactly the columns that break no hard constraint of the person's own; the labels of arcs carry what soft ones cost.
/// Nodes are numbered backwards: 0 is the last, the first is the highest.
/// </summary>
sealed class DecisionDiagram(DiagramStep[] steps, int[] ends, int[] first, int[] to, ushort[] labels, long constant)
{
    /// <summary>A cost that no column has.</summary>
    public const long Never = long.MaxValue / 4;

    readonly long[] least = new long[first.Length - 1];
    readonly long[][] labelCosts = Array.ConvertAll(steps, s => new long[s.Labels.Length]);

    /// <summary>How many nodes there are but the last one.</summary>
    public int NodeCount => first.Length - 2;

    public int ArcCount => to.Length;

    /// <summary>
    /// The cheapest column where a variable costs its price more, and that cost; the column's own cost is without
    /// prices. Costs are times the scale.
    /// </summary>
    public (long Cost, Column Column) Cheapest(ReadOnlySpan<long> prices, long scale)
    {
        Sweep(prices, scale);
        var held = new List<int>();
        var own = constant;
        var node = NodeCount;
        for (var g = 0; g < steps.Length; g++)
        {
            var arc = first[node];
            while (least[to[arc]] + labelCosts[g][labels[arc]] != least[node]) arc++;
            var label = steps[g].Labels[labels[arc]];
            var choice = label.Cheapest(prices, scale).Choice;
            own += label.Own(choice);
            if (choice != DiagramLabel.None) held.Add(label.Variables[choice]);
            node = to[arc];
        }
        return (least[NodeCount] + constant * scale, new Column([.. held], own));
    }

    void Sweep(ReadOnlySpan<long> prices, long scale)
    {
        for (var g = steps.Length - 1; g >= 0; g--)
        {
            var costs = labelCosts[g];
            for (var l = 0; l < costs.Length; l++) costs[l] = steps[g].Labels[l].Cheapest(prices, scale).Cost;
            for (var node = ends[g + 1]; node < ends[g]; node++)
            {
                var best = Never;
                for (var arc = first[node]; arc < first[node + 1]; arc++)
                    best = Math.Min(best, least[to[arc]] + costs[labels[arc]]);
                least[node] = best;
            }
        }
    }

    /// <summary>Every column of at most a cost, or null when there are more than so many.</summary>
    public List<Column>? Within(ReadOnlySpan<long> prices, long scale, long most, int limit)
    {
        Sweep(prices, scale);
        var found = new List<Column>();
        var pending = new Stack<(int Node, int Step, long Cost, long Own, Chain? Held)>();
        pending.Push((NodeCount, 0, constant * scale, constant, null));
        while (pending.TryPop(out var at))
        {
            if (at.Cost + least[at.Node] > most) continue;
            if (at.Step == steps.Length)
            {
                if (found.Count == limit) return null;
                found.Add(new Column(Chain.ToArray(at.Held), at.Own));
                continue;
            }
            for (var arc = first[at.Node]; arc < first[at.Node + 1]; arc++)
            {
                var label = steps[at.Step].Labels[labels[arc]];
                if (label.Variables.Length == 0)
                    pending.Push((to[arc], at.Step + 1, at.Cost + label.Cost * scale, at.Own + label.Cost, at.Held));
                for (var i = 0; i < label.Variables.Length; i++)
                    pending.Push((to[arc], at.Step + 1, at.Cost + label.Own(i) * scale + prices[label.Variables[i]], at.Own + label.Own(i), new Chain(label.Variables[i], at.Held)));
            }
        }
        return found;
    }

    sealed record Chain(int Variable, Chain? Before)
    {
        public static int[] ToArray(Chain? last)
        {
            var list = new List<int>();
            for (var at = last; at is not null; at = at.Before) list.Add(at.Variable);
            list.Reverse();
            return [.. list];
        }
    }
}

/// <summary>
/// One person's work: the variables that are true, in order of time, and what the person's own soft constraints cost.
/// </summary>
sealed record Column(int[] Variables, long Cost);
