namespace RotationPlanner.Solving.Lines;

/// <summary>
/// All lines one person can work, as a decision diagram: a layer for each variable in order of time, and from each node an arc for "no" and one for "yes".
/// Paths from the first node to the last are exactly the lines that break no hard form of the person's own; the arcs carry what soft ones cost.
/// </summary>
sealed class LineDiagram(int[] variables, int[] layers, int[] no, int[] yes, int[] noCost, int[] yesCost)
{
    /// <summary>No arc.</summary>
    public const int None = -1;

    /// <summary>A cost that no line has.</summary>
    public const long Never = long.MaxValue / 4;

    readonly long[] least = new long[no.Length + 1];

    public int[] Variables => variables;

    public int NodeCount => no.Length;

    /// <summary>The cheapest line where a variable costs its price more, and that cost; the line's own cost is without prices. Costs are times the scale.</summary>
    public (long Cost, Line Line) Cheapest(ReadOnlySpan<long> prices, long scale)
    {
        Sweep(prices, scale);
        var held = new List<int>();
        long own = 0;
        for (int node = 0, layer = 0; layer < variables.Length; layer++)
        {
            var price = prices[variables[layer]];
            var (a, b) = (Through(no[node], noCost[node], 0, scale), Through(yes[node], yesCost[node], price, scale));
            if (b < a) { held.Add(variables[layer]); own += yesCost[node]; node = yes[node]; }
            else { own += noCost[node]; node = no[node]; }
        }
        return (least[0], new Line([.. held], own));
    }

    void Sweep(ReadOnlySpan<long> prices, long scale)
    {
        least[no.Length] = 0;
        for (var layer = variables.Length - 1; layer >= 0; layer--)
        {
            var price = prices[variables[layer]];
            for (var node = layers[layer + 1] - 1; node >= layers[layer]; node--)
                least[node] = Math.Min(Through(no[node], noCost[node], 0, scale), Through(yes[node], yesCost[node], price, scale));
        }
    }

    /// <summary>Per variable of the diagram: the least cost of a line that has it, and of one that has it not.</summary>
    public (long[] With, long[] Without) Least(ReadOnlySpan<long> prices, long scale)
    {
        Sweep(prices, scale);
        var reach = new long[no.Length + 1];
        Array.Fill(reach, Never);
        reach[0] = 0;
        var (with, without) = (new long[variables.Length], new long[variables.Length]);
        for (var layer = 0; layer < variables.Length; layer++)
        {
            var price = prices[variables[layer]];
            (with[layer], without[layer]) = (Never, Never);
            for (var node = layers[layer]; node < layers[layer + 1]; node++)
            {
                if (reach[node] >= Never) continue;
                if (no[node] != None)
                {
                    var cost = reach[node] + noCost[node] * scale;
                    reach[no[node]] = Math.Min(reach[no[node]], cost);
                    without[layer] = Math.Min(without[layer], cost + least[no[node]]);
                }
                if (yes[node] != None)
                {
                    var cost = reach[node] + yesCost[node] * scale + price;
                    reach[yes[node]] = Math.Min(reach[yes[node]], cost);
                    with[layer] = Math.Min(with[layer], cost + least[yes[node]]);
                }
            }
        }
        return (with, without);
    }

    /// <summary>Every line of at most a cost, or null when there are more than so many.</summary>
    public List<Line>? Within(ReadOnlySpan<long> prices, long scale, long most, int limit)
    {
        Sweep(prices, scale);
        var found = new List<Line>();
        var pending = new Stack<(int Node, int Layer, long Cost, long Own, Chain? Held)>();
        if (least[0] <= most) pending.Push((0, 0, 0, 0, null));
        while (pending.TryPop(out var at))
        {
            if (at.Layer == variables.Length)
            {
                if (found.Count == limit) return null;
                found.Add(new Line(Chain.ToArray(at.Held), at.Own));
                continue;
            }
            var (node, price) = (at.Node, prices[variables[at.Layer]]);
            if (no[node] != None && at.Cost + Through(no[node], noCost[node], 0, scale) <= most)
                pending.Push((no[node], at.Layer + 1, at.Cost + noCost[node] * scale, at.Own + noCost[node], at.Held));
            if (yes[node] != None && at.Cost + Through(yes[node], yesCost[node], price, scale) <= most)
                pending.Push((yes[node], at.Layer + 1, at.Cost + yesCost[node] * scale + price, at.Own + yesCost[node], new Chain(variables[at.Layer], at.Held)));
        }
        return found;
    }

    long Through(int to, int cost, long price, long scale) => to == None ? Never : least[to] + cost * scale + price;

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

/// <summary>One person's work: the variables that are true, in order of time, and what the person's own soft forms cost.</summary>
sealed record Line(int[] Variables, long Cost);
