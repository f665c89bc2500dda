namespace RotationPlanner.Simulation;

/// <summary>A mean over all runs, and how far off it may be.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Margin">Half of the 95 % confidence interval: the true mean lies within it 95 times of 100.</param>
public readonly record struct Estimate(double Mean, double Margin)
{
    // The 97.5th percentile of the normal distribution.
    const double Z = 1.959964;

    /// <summary>The mean of a sample.</summary>
    internal static Estimate Of(double sum, double squares, int count)
    {
        if (count < 1) return default;
        var mean = sum / count;
        var variance = count < 2 ? 0 : Math.Max(0, (squares - (sum * mean)) / (count - 1));
        return new Estimate(mean, Z * Math.Sqrt(variance / count));
    }

    /// <summary>A chance: how many of so many runs. The interval is Wilson's, which is right near 0 and 1 as well.</summary>
    internal static Estimate Chance(int hits, int count)
    {
        if (count < 1) return default;
        var (p, z2) = ((double)hits / count, Z * Z);
        var margin = Z * Math.Sqrt((p * (1 - p) / count) + (z2 / (4.0 * count * count))) / (1 + (z2 / count));
        return new Estimate(p, margin);
    }
}
