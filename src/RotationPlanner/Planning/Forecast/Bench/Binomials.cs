namespace RotationPlanner.Planning.Forecast.Bench;

/// <summary>How many of some people stay, each with a chance of their own: the exact distribution.</summary>
static class Binomials
{
    const double DaysAYear = 365;

    /// <summary>The chance that somebody stays for some days, where a part leaves in each year.</summary>
    public static double Stays(double leavesAYear, int days) => days <= 0 ? 1 : Math.Pow(1 - leavesAYear, days / DaysAYear);

    /// <summary>The chances that 0, 1, 2 ... of them stay.</summary>
    public static double[] Counts(IEnumerable<double> chances)
    {
        double[] counts = [1];
        foreach (var stays in chances)
        {
            var next = new double[counts.Length + 1];
            for (var n = 0; n < counts.Length; n++)
            {
                next[n] += counts[n] * (1 - stays);
                next[n + 1] += counts[n] * stays;
            }
            counts = next;
        }
        return counts;
    }

    /// <summary>The distribution of the sum of two that do not depend on each other.</summary>
    public static double[] Sum(double[] one, double[] other)
    {
        var sum = new double[one.Length + other.Length - 1];
        for (var i = 0; i < one.Length; i++)
            for (var k = 0; k < other.Length; k++) sum[i + k] += one[i] * other[k];
        return sum;
    }

    public static double AtLeast(double[] counts, int least) => Math.Min(1, counts.Skip(Math.Max(0, least)).Sum());

    public static double Mean(double[] counts) => counts.Select((p, n) => p * n).Sum();

    /// <summary>The least number that is not exceeded with a chance.</summary>
    public static int Quantile(double[] counts, double chance)
    {
        // Sums of many chances fall short of 1 by rounding.
        const double Rounding = 1e-12;
        var sum = 0.0;
        for (var n = 0; n < counts.Length; n++)
            if ((sum += counts[n]) >= chance - Rounding) return n;
        return counts.Length - 1;
    }
}
