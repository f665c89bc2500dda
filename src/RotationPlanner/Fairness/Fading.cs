using RotationPlanner.Fairness.Sharing;

namespace RotationPlanner.Fairness;

/// <summary>
/// Scales balances that sum to zero. Both sides, those who gave too much and those who owe, are rounded to the same sum,
/// so that the result sums to zero as well, category by category.
/// </summary>
static class Fading
{
    /// <summary>What is left of a balance after some days, from 0 to 1.</summary>
    public static double Left(int? halfLifeDays, int days) =>
        halfLifeDays is { } half ? Math.Pow(0.5, Math.Max(0, days) / (double)half) : 1;

    /// <param name="balances">Whole numbers that sum to zero.</param>
    /// <param name="part">What to keep, 0 to 1.</param>
    public static long[] Scale(long[] balances, double part)
    {
        var (above, below) = (Side(balances, 1, part), Side(balances, -1, part));
        return [.. above.Select((a, i) => a - below[i])];
    }

    /// <summary>The positive or the negative ones without their sign, scaled; 0 for all others.</summary>
    public static long[] Side(long[] balances, int sign, double part) =>
        Apportionment.Round([.. balances.Select(b => Math.Max(0, sign * b) * part)]);
}
