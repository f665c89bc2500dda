namespace RotationPlanner.Solving.Lines;

/// <summary>
/// From a mixture to a plan: the lines that the mixture is surest of are fixed, new lines are sought for the others at the prices that follow, and so on until everybody
/// has one.
/// </summary>
sealed class LineDive(LineRelaxation relaxation, int people)
{
    const double Sure = 0.9;

    /// <summary>Fixes lines step by step.</summary>
    /// <param name="rounds">Rounds of prices after each step.</param>
    /// <param name="atOnce">How many people's lines are fixed in a step at least; one by one is best.</param>
    /// <param name="left">The time left.</param>
    /// <returns>A line for each person; null for those not reached when time was up.</returns>
    public Line?[] Run(int rounds, int atOnce, Func<TimeSpan> left)
    {
        var isFixed = new bool[people];
        var lines = new Line?[people];
        var columns = new List<int>();
        try
        {
            while (isFixed.Contains(false) && relaxation.Mix(left))
            {
                foreach (var c in Surest(isFixed, atOnce))
                {
                    var (person, line, _) = relaxation.Master.Columns[c];
                    if (isFixed[person]) continue;
                    (isFixed[person], lines[person]) = (true, line);
                    columns.Add(c);
                }
                foreach (var c in columns) relaxation.Master.Fix(c);
                relaxation.Converge(isFixed, rounds, left);
            }
            return lines;
        }
        finally
        {
            foreach (var c in columns) relaxation.Master.Free(c);
        }
    }

    List<int> Surest(bool[] isFixed, int atOnce)
    {
        var values = new List<(double Value, int Column)>();
        for (var c = 0; c < relaxation.Master.Columns.Count; c++)
            if (!isFixed[relaxation.Master.Columns[c].Person] && relaxation.Master.ValueOf(c) is var value && value > 0.01) values.Add((value, c));
        values.Sort((a, b) => b.Value != a.Value ? b.Value.CompareTo(a.Value) : a.Column.CompareTo(b.Column));
        return [.. values.Where((v, i) => i < atOnce || v.Value > Sure).Select(v => v.Column)];
    }
}
