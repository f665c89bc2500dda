namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// Kinds of people that share pools at one level: what each of them takes in all is settled, what of which pool is not.
/// </summary>
/// <param name="Kinds">All kinds.</param>
/// <param name="Some">Those meant here.</param>
/// <param name="Pools">The pools they share.</param>
/// <param name="Wanted">By kind of <paramref name="Some"/>: how much it takes in all.</param>
readonly record struct Mix(Kind[] Kinds, int[] Some, int[] Pools, double[] Wanted);

/// <summary>
/// Decides how much of each pool goes to whom when only the sums of pools and of people are given: the mix nearest to
/// everybody's access, by iterative proportional fitting (Deming and Stephan 1940). So people with the same access take
/// the same mix of light and heavy pools.
/// </summary>
static class EvenMix
{
    const int Rounds = 100;
    const double Near = 1e-7, Faint = 0.02;

    /// <summary>Adds the mix to what was poured; a flow that fits is taken where fitting finds no better one.</summary>
    public static void Settle(Mix mix, double[] outflow, Poured poured, Leximin.PouringGraph? flow = null)
    {
        var whole = outflow.Sum();
        if (whole <= 0) return;
        if (flow is null)
        {
            foreach (var (kind, k) in mix.Some.Select((kind, k) => (kind, k)))
                for (var p = 0; p < mix.Pools.Length; p++)
                    poured.Amounts[kind][Array.BinarySearch(mix.Kinds[kind].Pools,
                        mix.Pools[p])] += mix.Wanted[k] * outflow[p] / whole;
            return;
        }
        var cells = Cells(mix, outflow);
        if (!Fit(cells, mix.Wanted, outflow))
        {
            // Where the sums leave a cell no room at all, fitting comes near to it forever: such cells are closed.
            foreach (ref var cell in cells.AsSpan())
                if (cell.Amount < Faint * Math.Min(mix.Wanted[cell.Kind], outflow[cell.Pool])) cell.Amount = 0;
            if (!Fit(cells, mix.Wanted, outflow)) FromFlow(cells, mix, flow);
        }
        foreach (var cell in cells) poured.Amounts[mix.Some[cell.Kind]][cell.At] += cell.Amount;
    }

    record struct Cell(int Kind, int Pool, int At, double Most, double Amount);

    static Cell[] Cells(Mix mix, double[] outflow)
    {
        var cells = new List<Cell>();
        for (var k = 0; k < mix.Some.Length; k++)
        {
            var kind = mix.Kinds[mix.Some[k]];
            for (var i = 0; i < kind.Pools.Length; i++)
                if (Array.BinarySearch(mix.Pools, kind.Pools[i]) is >= 0 and var p)
                    cells.Add(new Cell(k, p, i, kind.MostOfPool[i], outflow[p]));
        }
        return [.. cells];
    }

    /// <summary>Scales rows and columns in turn; true when both sums are met within what each cell can hold.</summary>
    static bool Fit(Cell[] cells, double[] wanted, double[] outflow)
    {
        var (kinds, pools) = (new double[wanted.Length], new double[outflow.Length]);
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(pools);
            foreach (var cell in cells) pools[cell.Pool] += cell.Amount;
            if (round > 0 && IsNear(pools, outflow)) return Array.TrueForAll(cells,
                c => c.Amount <= c.Most * (1 + Near));
            foreach (ref var cell in cells.AsSpan()) cell.Amount = pools[cell.Pool] > 0
                ? cell.Amount * outflow[cell.Pool] / pools[cell.Pool] : 0;
            // People last: their sums are the shares and must be exact.
            Array.Clear(kinds);
            foreach (var cell in cells) kinds[cell.Kind] += cell.Amount;
            foreach (ref var cell in cells.AsSpan()) cell.Amount = kinds[cell.Kind] > 0
                ? cell.Amount * wanted[cell.Kind] / kinds[cell.Kind] : 0;
        }
        return false;
    }

    static bool IsNear(double[] sums, double[] wanted)
    {
        for (var i = 0; i < sums.Length; i++)
            if (Math.Abs(sums[i] - wanted[i]) > Near * Math.Max(1, wanted[i])) return false;
        return true;
    }

    static void FromFlow(Cell[] cells, Mix mix, Leximin.PouringGraph flow)
    {
        foreach (ref var cell in cells.AsSpan()) cell.Amount = flow.Taken(mix.Some[cell.Kind], cell.At);
        var sums = new double[mix.Wanted.Length];
        foreach (var cell in cells) sums[cell.Kind] += cell.Amount;
        foreach (ref var cell in cells.AsSpan()) cell.Amount = sums[cell.Kind] > 0
            ? cell.Amount * mix.Wanted[cell.Kind] / sums[cell.Kind] : 0;
    }
}
