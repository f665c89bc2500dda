namespace RotationPlanner.Fairness.Sleep;

/// <summary>
/// How likely a month becomes a bad one, from the calls expected in it. Calls come in bunches: first ones as in a Poisson
/// process, and each call brings another with the same chance (Pólya and Aeppli's distribution; Johnson, Kemp and Kotz,
/// Univariate Discrete Distributions, 9.7). Where none brings another, it is Poisson's.
/// </summary>
static class BadMonthChance
{
    /// <summary>The chance of more calls than make a good month, where so many are expected.</summary>
    public static double Of(Experience past, double calls)
    {
        var another = (double)past.Clustered;
        var first = calls * (1 - another);
        var (before, now) = (0.0, Math.Exp(-first));
        var good = now;
        for (var n = 1; n <= past.BadMonth; n++)
        {
            (before, now) = (now, ((((first * (1 - another)) + (2 * another * (n - 1))) * now) - (another * another * (n - 2) * before)) / n);
            good += now;
        }
        return Math.Clamp(1 - good, 0, 1);
    }
}
