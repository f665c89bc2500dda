namespace RotationPlanner.Fairness.Measuring;

/// <summary>Measures of how even numbers are.</summary>
static class Evenness
{
    /// <summary>
    /// Jain's fairness index, (sum x)^2 / (n sum x^2): 1 when all are equal, 1/n when one has everything. 1 for nothing
    /// at all. (Jain, Chiu, Hawe: DEC-TR-301, 1984.)
    /// </summary>
    public static double Jain(IReadOnlyList<double> values)
    {
        var (sum, squares) = (values.Sum(), values.Sum(v => v * v));
        return squares > 0 ? sum * sum / (values.Count * squares) : 1;
    }

    /// <summary>
    /// The Gini coefficient: mean distance of all pairs over twice the mean. 0 when all are equal. (Gini 1912.)
    /// </summary>
    public static double Gini(IReadOnlyList<double> values)
    {
        var sum = values.Sum();
        if (sum <= 0) return 0;
        // Sorted, the sum over pairs is a sum over ranks.
        var ranked = values.Order().Select((v, i) => (2.0 * i + 1 - values.Count) * v).Sum();
        return ranked / (values.Count * sum);
    }

    /// <summary>Standard deviation of a whole population.</summary>
    public static double StandardDeviation(IReadOnlyList<double> values) =>
        values.Count == 0 ? 0 : Math.Sqrt(SquaredDistances(values) / values.Count);

    /// <summary>
    /// Timefold's load-balance unfairness: the root of the summed squared distances from the mean, to 6 significant
    /// digits. Not comparable between data sets.
    /// </summary>
    public static double Unfairness(IReadOnlyList<double> values)
    {
        var root = values.Count == 0 ? 0 : Math.Sqrt(SquaredDistances(values));
        if (root == 0) return 0;
        var digits = 5 - (int)Math.Floor(Math.Log10(root));
        return digits is >= 0 and <= 15
            ? Math.Round(root, digits) : Math.Round(root / Math.Pow(10, -digits)) * Math.Pow(10, -digits);
    }

    static double SquaredDistances(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return values.Sum(v => (v - mean) * (v - mean));
    }
}
