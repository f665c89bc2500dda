namespace RotationPlanner.Solving.Lines;

/// <summary>
/// A plan as one line for each person, with the sums of all shared forms. A person's best line against what everybody else leaves is one sweep of a diagram: the price
/// of a variable is what it changes in the shared forms. Hard shared forms may be missed here, at a price; what is missed is told.
/// </summary>
sealed class LinePlan
{
    /// <summary>How far off, in units, sums are thought of at most.</summary>
    const int Reach = 3;

    readonly LineSplit split;
    readonly LineDiagram[] diagrams;
    readonly Line[] lines;
    readonly long[] sums, prices;

    public LinePlan(LineSplit split, LineDiagram[] diagrams)
    {
        (this.split, this.diagrams) = (split, diagrams);
        lines = [.. diagrams.Select(_ => new Line([], 0))];
        sums = new long[split.Shared.Count];
        prices = new long[split.Program.VariableCount];
        Cost = split.Constant + Enumerable.Range(0, sums.Length).Sum(s => SharedCost(s, 0));
    }

    public LineSplit Split => split;

    /// <summary>The same plan, with other lines to renew it from.</summary>
    public LinePlan With(LineDiagram[] others)
    {
        var plan = new LinePlan(split, others);
        for (var r = 0; r < lines.Length; r++) plan.Set(r, lines[r]);
        return plan;
    }

    /// <summary>Cost of the lines in hand, misses of hard forms at their price included.</summary>
    public long Cost { get; private set; }

    public IReadOnlyList<Line> Lines => lines;

    /// <summary>Whether somebody stands where there is no seat left.</summary>
    public bool Overfills()
    {
        var held = new int[split.Program.Slots.Length];
        foreach (var v in lines.SelectMany(l => l.Variables))
            foreach (var s in split.Program.VariableSlots[v])
                if (++held[s] > split.Program.Seats[s]) return true;
        return false;
    }

    /// <summary>Whether a hard shared form is missed.</summary>
    public bool MissesHard => Enumerable.Range(0, sums.Length).Any(s => split.Shared[s].Price == 0 && SharedCost(s, sums[s]) > 0);

    public int[] SharedMissed() => [.. Enumerable.Range(0, sums.Length).Where(s => SharedCost(s, sums[s]) > 0)];

    /// <summary>The shared forms, less what all but these people add to them.</summary>
    public IReadOnlyList<SharedForm> Left(int[] people)
    {
        var others = (long[])sums.Clone();
        foreach (var r in people)
            foreach (var (form, weight) in split.SharedBy(lines[r])) others[form] -= weight;
        return [.. split.Shared.Select((f, s) => f with
        {
            Least = f.Least == long.MinValue ? f.Least : f.Least - others[s], Most = f.Most == long.MaxValue ? f.Most : f.Most - others[s],
        })];
    }

    public void Set(int person, Line line)
    {
        Count(lines[person], -1);
        lines[person] = line;
        Count(line, +1);
    }

    /// <summary>People work what they do in a solution.</summary>
    public void Follow(Solution solution, IEnumerable<int>? people = null)
    {
        foreach (var r in people ?? Enumerable.Range(0, lines.Length)) Set(r, split.LineOf(r, solution.Values));
    }

    /// <summary>The person takes the cheapest line against everybody else's, unless the present one is as cheap.</summary>
    public void Renew(int person)
    {
        var (before, present) = (Cost, lines[person]);
        Set(person, new Line([], 0));
        foreach (var v in split.Variables[person])
        {
            prices[v] = 0;
            foreach (var (form, weight) in split.SharedOf(v)) prices[v] += SharedCost(form, sums[form] + weight) - SharedCost(form, sums[form]);
        }
        Set(person, diagrams[person].Cheapest(prices, 1).Line);
        if (Cost >= before && present.Variables.Length > 0) Set(person, present);
    }

    /// <summary>
    /// The person takes the cheapest line where others are only expected to keep theirs: what a variable changes is averaged over sums that lie a little off. The more
    /// so, the earlier gaps are filled before they are there; the plan may get worse.
    /// </summary>
    public void Renew(int person, double spread)
    {
        Set(person, new Line([], 0));
        var chances = Chances(spread);
        foreach (var v in split.Variables[person])
        {
            var price = 0.0;
            foreach (var (form, weight) in split.SharedOf(v)) price += Expected(form, weight, chances);
            prices[v] = (long)Math.Round(price * LineRelaxation.Scale);
        }
        Set(person, diagrams[person].Cheapest(prices, LineRelaxation.Scale).Line);
    }

    /// <summary>What one more in each shared form would save on average, were the sums a little off: duals to begin with, where nothing better is known.</summary>
    public double[] Duals(double spread)
    {
        var chances = Chances(spread);
        return [.. Enumerable.Range(0, sums.Length).Select(s => -Expected(s, 1, chances))];
    }

    // How likely a sum is thought to be so many units off, from the fewest to the most.
    static double[] Chances(double spread)
    {
        double[] parts = [.. Enumerable.Range(-Reach, 2 * Reach + 1).Select(off => Math.Exp(-off * off / (2 * spread * spread)))];
        var all = parts.Sum();
        return Array.ConvertAll(parts, p => p / all);
    }

    double Expected(int form, long weight, double[] chances)
    {
        var expected = 0.0;
        var at = sums[form] - Reach * weight;
        var before = SharedCost(form, at);
        foreach (var chance in chances)
        {
            at += weight;
            var after = SharedCost(form, at);
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

    void Count(Line line, int sign)
    {
        Cost += sign * line.Cost;
        foreach (var v in line.Variables)
            foreach (var (form, weight) in split.SharedOf(v))
            {
                Cost -= SharedCost(form, sums[form]);
                sums[form] += sign * weight;
                Cost += SharedCost(form, sums[form]);
            }
    }

    long SharedCost(int s, long sum)
    {
        var form = split.Shared[s];
        return (form.Price == 0 ? split.HardPrice : form.Price) * LinearMisses.Miss(form.Least, sum, form.Most);
    }
}
