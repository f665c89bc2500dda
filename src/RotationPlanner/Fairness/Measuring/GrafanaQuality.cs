using NodaTime;

namespace RotationPlanner.Fairness.Measuring;

/// <summary>
/// Grafana OnCall's schedule quality: the mean of how much of the window is covered and of how alike people's hours are
/// pair by pair, each in percent. Kept with its flaws, so that numbers compare: people without hours are invisible,
/// overlaps count twice, nights weigh nothing.
/// </summary>
static class GrafanaQuality
{
    const int BalancedEnough = 95;

    /// <summary>The score of one schedule: who is on call for how long, within a window.</summary>
    public static int Of(IEnumerable<(string User, Duration Length)> events, Duration window)
    {
        var byUser = events.GroupBy(e => e.User, StringComparer.Ordinal).Select(u => u.Sum(e => e.Length.TotalMinutes))
            .Where(m => m > 0).Order().ToArray();
        var good = window > Duration.Zero ? Percent(Math.Min(byUser.Sum() / window.TotalMinutes, 1)) : 0;
        return (int)Math.Round((good + Balance(byUser)) / 2.0, MidpointRounding.ToEven);
    }

    static int Balance(double[] ascending)
    {
        if (ascending.Length <= 1) return 100;
        // The smaller over the larger, over all pairs: each value is the larger one for all before it.
        var (sum, before) = (0.0, 0.0);
        foreach (var value in ascending)
        {
            sum += before / value;
            before += value;
        }
        var balance = Percent(sum / (ascending.Length * (ascending.Length - 1.0) / 2));
        return balance >= BalancedEnough ? 100 : balance;
    }

    static int Percent(double part) => (int)Math.Round(100 * part, MidpointRounding.ToEven);
}
