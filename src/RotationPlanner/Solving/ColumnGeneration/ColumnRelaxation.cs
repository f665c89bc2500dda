using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// Column generation: prices of shared constraints make people's cheapest columns, columns make better prices. Each set
/// of prices gives a lower bound that is counted in whole numbers: the cheapest columns, plus what the prices say the
/// shared constraints cost at least (Lagrange).
/// </summary>
sealed class ColumnRelaxation : IDisposable
{
    /// <summary>Prices are whole numbers of 1/Scale.</summary>
    public const long Scale = 1000;

    const double Smoothing = 0.6, Tolerance = 1e-6;
    readonly ColumnSplit split;
    readonly DecisionDiagram[] diagrams;
    readonly IReadOnlyList<SharedConstraint> constraints;
    readonly CancellationToken cancel;
    readonly HashSet<(int, string)> known = [];
    readonly long[] prices;
    double[]? center;
    double centerBound = double.NegativeInfinity;

    /// <param name="split">The program.</param>
    /// <param name="diagrams">The people's columns.</param>
    /// <param name="constraints">The shared constraints, less what people outside add to them.</param>
    /// <param name="cancel">Ends a solve early.</param>
    public ColumnRelaxation(ColumnSplit split, DecisionDiagram[] diagrams, IReadOnlyList<SharedConstraint> constraints,
        CancellationToken cancel)
    {
        (this.split, this.diagrams, this.constraints, this.cancel) = (split, diagrams, constraints, cancel);
        prices = new long[split.Program.VariableCount];
        Master = new RestrictedMaster(split, diagrams.Length, constraints, split.HardPrice);
    }

    public RestrictedMaster Master { get; }

    /// <summary>Solves the mixture of the columns known; false when it is time to stop.</summary>
    public bool Mix(Func<TimeSpan> left) => left() > TimeSpan.Zero && Master.Solve(left(), cancel);

    /// <summary>No plan costs less beside the constant, in 1/Scale; null before the first prices.</summary>
    public long? Bound { get; private set; }

    /// <summary>The duals of the best bound, in 1/Scale.</summary>
    public long[] BestDuals { get; private set; } = [];

    /// <summary>How long a round of prices took lately.</summary>
    public TimeSpan RoundTime { get; private set; }

    /// <summary>Duals to stay near until better ones are known.</summary>
    public void BeginAt(double[] duals) => center = duals;

    public bool Add(int person, Column column)
    {
        if (!known.Add((person, string.Join(',', column.Variables)))) return false;
        Master.Add(person, column);
        return true;
    }

    /// <summary>
    /// Seeks columns until none is worth adding, or it is time to stop. Fixed: people whose column is given.
    /// </summary>
    public bool Converge(bool[] isFixed, int rounds, Func<TimeSpan> left, Func<bool>? enough = null)
    {
        var whole = !isFixed.Contains(true);
        if (!whole) (center, centerBound) = (null, double.NegativeInfinity);
        for (var round = 0; round < rounds; round++)
        {
            var began = left();
            if (!Mix(left)) return false;
            var (duals, personDuals, objective) = (Master.Duals, Master.PersonDuals, Master.Objective);
            var smooth = center is null
                ? duals : [.. duals.Select((d, i) => Smoothing * center[i] + (1 - Smoothing) * d)];
            var added = Price(smooth, duals, personDuals, isFixed, whole, out var bound);
            if (bound > centerBound) (center, centerBound) = (smooth, bound);
            if (added == 0 && center is not null && smooth != duals)
            {
                added = Price(duals, duals, personDuals, isFixed, whole, out bound);
                if (bound > centerBound) (center, centerBound) = (duals, bound);
            }
            RoundTime = began - left();
            if (added == 0 || objective - centerBound < Tolerance || enough?.Invoke() == true) return true;
        }
        return false;
    }

    int Price(double[] at, double[] duals, double[] personDuals, bool[] isFixed, bool whole, out double bound)
    {
        var fixedDuals = SafeDuals(at);
        SetPrices(prices, fixedDuals);
        var found = new (long Cost, Column Column)[diagrams.Length];
        Parallel.For(0, diagrams.Length, r =>
        {
            if (!isFixed[r]) found[r] = diagrams[r].Cheapest(prices, Scale);
        });
        var total = SharedLeast(fixedDuals);
        var added = 0;
        for (var r = 0; r < found.Length; r++)
        {
            if (isFixed[r])
            {
                total += FixedCost(r, fixedDuals);
                continue;
            }
            total += found[r].Cost;
            var reduced = found[r].Column.Cost - personDuals[r] - split.SharedBy(found[r].Column)
                .Sum(s => s.Weight * duals[s.Constraint]);
            if (reduced < -Tolerance && Add(r, found[r].Column)) added++;
        }
        bound = (double)total / Scale;
        if (whole && !(total <= Bound)) (Bound, BestDuals) = (total, fixedDuals);
        return added;
    }

    long FixedCost(int person, long[] duals)
    {
        for (var c = 0; c < Master.Columns.Count; c++)
            if (Master.Columns[c].Person == person && Master.ValueOf(c) > 0.999)
                return Master.Columns[c].Column.Cost * Scale - split.SharedBy(Master.Columns[c].Column)
                    .Sum(s => s.Weight * duals[s.Constraint]);
        return 0;
    }

    /// <summary>
    /// Whole duals within what makes the bound true: no more than a miss costs, and nothing towards a side that is
    /// open.
    /// </summary>
    long[] SafeDuals(double[] duals)
    {
        var safe = new long[duals.Length];
        for (var s = 0; s < safe.Length; s++)
        {
            var constraint = constraints[s];
            var most = constraint.Price == 0 ? long.MaxValue / 1_000_000_000 : constraint.Price * Scale;
            safe[s] = (long)Math.Clamp(Math.Round(duals[s] * Scale), -most, most);
            if ((safe[s] > 0 && constraint.Least == long.MinValue) || (safe[s] < 0 && constraint.Most == long.MaxValue))
                safe[s] = 0;
        }
        return safe;
    }

    long SharedLeast(long[] duals)
    {
        long sum = 0;
        for (var s = 0; s < duals.Length; s++)
            if (duals[s] != 0) sum += duals[s] * (duals[s] > 0 ? constraints[s].Least : constraints[s].Most);
        return sum;
    }

    /// <summary>What each variable costs more at these duals.</summary>
    public void SetPrices(long[] into, long[] duals)
    {
        for (var v = 0; v < into.Length; v++)
        {
            into[v] = 0;
            foreach (var (constraint, weight) in split.SharedOf(v)) into[v] -= weight * duals[constraint];
        }
    }

    public void Dispose() => Master.Dispose();
}
