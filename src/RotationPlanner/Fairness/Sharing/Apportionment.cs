namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// Rounds amounts to whole numbers that add up to the rounded whole: those with the largest fraction are rounded up,
/// earlier ones first.
/// </summary>
static class Apportionment
{
    public static long[] Round(IReadOnlyList<double> amounts)
    {
        var whole = amounts.Select(a => (long)Math.Floor(a)).ToArray();
        var missing = (long)Math.Round(amounts.Sum()) - whole.Sum();
        var order = Enumerable.Range(0, amounts.Count).Where(i => amounts[i] > 0)
            .OrderByDescending(i => amounts[i] - whole[i]).ThenBy(i => i);
        foreach (var i in order)
        {
            if (missing-- <= 0) break;
            whole[i]++;
        }
        return whole;
    }
}
