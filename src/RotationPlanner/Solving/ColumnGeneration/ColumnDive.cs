namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// From a mixture to a plan: the columns that the mixture is surest of are fixed, new columns are sought for the others
/// at the prices that follow, and so on until everybody has one.
/// </summary>
sealed class ColumnDive(ColumnRelaxation relaxation, int people)
{
    const double Sure = 0.9;

    /// <summary>Fixes columns step by step.</summary>
    /// <param name="rounds">Rounds of prices after each step.</param>
    /// <param name="atOnce">How many people's columns are fixed in a step at least; one by one is best.</param>
    /// <param name="left">The time left.</param>
    /// <returns>A column for each person; null for those not reached when time was up.</returns>
    public Column?[] Run(int rounds, int atOnce, Func<TimeSpan> left)
    {
        var isFixed = new bool[people];
        var columns = new Column?[people];
        var held = new List<int>();
        try
        {
            while (isFixed.Contains(false) && relaxation.Mix(left))
            {
                foreach (var c in Surest(isFixed, atOnce))
                {
                    var (person, column) = relaxation.Master.Columns[c];
                    if (isFixed[person]) continue;
                    (isFixed[person], columns[person]) = (true, column);
                    held.Add(c);
                }
                foreach (var c in held) relaxation.Master.Fix(c);
                relaxation.Converge(isFixed, rounds, left);
            }
            return columns;
        }
        finally
        {
            foreach (var c in held) relaxation.Master.Free(c);
        }
    }

    List<int> Surest(bool[] isFixed, int atOnce)
    {
        var values = new List<(double Value, int Column)>();
        for (var c = 0; c < relaxation.Master.Columns.Count; c++)
            if (!isFixed[relaxation.Master.Columns[c].Person] && relaxation.Master.ValueOf(c) is var value
                && value > 0.01) values.Add((value, c));
        values.Sort((a, b) => b.Value != a.Value ? b.Value.CompareTo(a.Value) : a.Column.CompareTo(b.Column));
        return [.. values.Where((v, i) => i < atOnce || v.Value > Sure).Select(v => v.Column)];
    }
}
