using RotationPlanner.Program;

namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// A plan as one column for each person, with the sums of all shared constraints. A person's best column against what
/// everybody else leaves is one sweep of a diagram: the price of a variable is what it changes in the shared
/// constraints. Hard shared constraints may be missed here, at a price; what is missed is told.
/// </summary>
sealed class ColumnPlan
{
    /// <summary>How far off, in units, sums are thought of at most.</summary>
    const int Reach = 3;

    readonly ColumnSplit split;
    readonly DecisionDiagram[] diagrams;
    readonly Column[] columns;
    readonly long[] sums, prices;

    public ColumnPlan(ColumnSplit split, DecisionDiagram[] diagrams)
    {
        (this.split, this.diagrams) = (split, diagrams);
        columns = [.. diagrams.Select(_ => new Column([], 0))];
        sums = new long[split.Shared.Count];
        prices = new long[split.Program.VariableCount];
        Cost = split.Constant + Enumerable.Range(0, sums.Length).Sum(s => SharedCost(s, 0));
    }

    public ColumnSplit Split => split;

    /// <summary>The same plan, with other columns to renew it from.</summary>
    public ColumnPlan With(DecisionDiagram[] others)
    {
        var plan = new ColumnPlan(split, others);
        for (var r = 0; r < columns.Length; r++) plan.Set(r, columns[r]);
        return plan;
    }

    /// <summary>Cost of the columns in hand, misses of hard constraints at their price included.</summary>
    public long Cost { get; private set; }

    public IReadOnlyList<Column> Columns => columns;

    /// <summary>Whether somebody stands where there is no seat left.</summary>
    public bool Overfills()
    {
        var held = new int[split.Program.Slots.Length];
        foreach (var v in columns.SelectMany(l => l.Variables))
            foreach (var s in split.Program.VariableSlots[v])
                if (++held[s] > split.Program.Seats[s]) return true;
        return false;
    }

    /// <summary>Whether a hard shared constraint is missed.</summary>
    public bool MissesHard =>
        Enumerable.Range(0, sums.Length).Any(s => split.Shared[s].Price == 0 && SharedCost(s, sums[s]) > 0);

    public int[] SharedMissed() => [.. Enumerable.Range(0, sums.Length).Where(s => SharedCost(s, sums[s]) > 0)];

    /// <summary>The shared constraints, less what all but these people add to them.</summary>
    public IReadOnlyList<SharedConstraint> Left(int[] people)
    {
        var others = (long[])sums.Clone();
        foreach (var r in people)
            foreach (var (constraint, weight) in split.SharedBy(columns[r])) others[constraint] -= weight;
        return [.. split.Shared.Select((f, s) => f with
        {
            Least = f.Least == long.MinValue ? f.Least : f.Least - others[s], Most = f.Most == long.MaxValue
                ? f.Most : f.Most - others[s],
        })];
    }

    public void Set(int person, Column column)
    {
        Count(columns[person], -1);
        columns[person] = column;
        Count(column, +1);
    }

    /// <summary>People work what they do in a solution.</summary>
    public void Follow(Solution solution, IEnumerable<int>? people = null)
    {
        foreach (var r in people ?? Enumerable.Range(0, columns.Length)) Set(r, split.ColumnOf(r, solution.Values));
    }

    /// <summary>
    /// The person takes the cheapest column against everybody else's, unless the present one is as cheap.
    /// </summary>
    public void Renew(int person)
    {
        var (before, present) = (Cost, columns[person]);
        Set(person, new Column([], 0));
        foreach (var v in split.Variables[person])
        {
            prices[v] = 0;
            foreach (var (constraint, weight) in split.SharedOf(v))
                prices[v] += SharedCost(constraint, sums[constraint] + weight) - SharedCost(
                    constraint, sums[constraint]);
        }
        Set(person, diagrams[person].Cheapest(prices, 1).Column);
        if (Cost >= before && present.Variables.Length > 0) Set(person, present);
    }

    /// <summary>
    /// The person takes the cheapest column where others are only expected to keep theirs: what a variable changes is
    /// averaged over sums that lie a little off. The more so, the earlier gaps are filled before they are there; the
    /// plan may get worse.
    /// </summary>
    public void Renew(int person, double spread)
    {
        Set(person, new Column([], 0));
        var chances = Chances(spread);
        foreach (var v in split.Variables[person])
        {
            var price = 0.0;
            foreach (var (constraint, weight) in split.SharedOf(v)) price += Expected(constraint, weight, chances);
            prices[v] = (long)Math.Round(price * ColumnRelaxation.Scale);
        }
        Set(person, diagrams[person].Cheapest(prices, ColumnRelaxation.Scale).Column);
    }

    /// <summary>
    /// What one more in each shared constraint would save on average, were the sums a little off: duals to begin with,
    /// where nothing better is known.
    /// </summary>
    public double[] Duals(double spread)
    {
        var chances = Chances(spread);
        return [.. Enumerable.Range(0, sums.Length).Select(s => -Expected(s, 1, chances))];
    }

    // How likely a sum is thought to be so many units off, from the fewest to the most.
    static double[] Chances(double spread)
    {
        double[] parts = [.. Enumerable.Range(-Reach, 2 * Reach + 1)
            .Select(off => Math.Exp(-off * off / (2 * spread * spread)))];
        var all = parts.Sum();
        return Array.ConvertAll(parts, p => p / all);
    }

    double Expected(int constraint, long weight, double[] chances)
    {
        var expected = 0.0;
        var at = sums[constraint] - Reach * weight;
        var before = SharedCost(constraint, at);
        foreach (var chance in chances)
        {
            at += weight;
            var after = SharedCost(constraint, at);
            expected += chance * (after - before);
            before = after;
        }
        return expected;
    }

    /// <summary>People renew, in the order given, until nobody gets anything better.</summary>
    public void Descend(IReadOnlyList<int> people, Func<bool> stop)
    {
        for (var before = long.MaxValue; Cost < before && !stop();)
        {
            before = Cost;
            for (var i = 0; i < people.Count && !stop(); i++) Renew(people[i]);
        }
    }

    void Count(Column column, int sign)
    {
        Cost += sign * column.Cost;
        foreach (var v in column.Variables)
            foreach (var (constraint, weight) in split.SharedOf(v))
            {
                Cost -= SharedCost(constraint, sums[constraint]);
                sums[constraint] += sign * weight;
                Cost += SharedCost(constraint, sums[constraint]);
            }
    }

    long SharedCost(int s, long sum)
    {
        var constraint = split.Shared[s];
        return (constraint.Price == 0 ? split.HardPrice : constraint.Price) * LinearConstraint.Miss(
            constraint.Least, sum, constraint.Most);
    }
}
