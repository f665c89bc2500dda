using NodaTime;

namespace RotationPlanner.Verification;

/// <summary>What one person does on one date.</summary>
/// <param name="Date">The date.</param>
/// <param name="Amount">How much counts on it.</param>
/// <param name="IsPlanned">False when all of it lies before the horizon.</param>
readonly record struct DayLoad(LocalDate Date, long Amount, bool IsPlanned);

/// <summary>A run of days with too much in it.</summary>
/// <param name="From">First date that counts.</param>
/// <param name="To">Last date that counts.</param>
/// <param name="Amount">How much.</param>
readonly record struct Overload(LocalDate From, LocalDate To, long Amount);

/// <summary>Slides a window of so many days over what one person does.</summary>
static class RollingWindow
{
    /// <summary>
    /// Windows above the limit that hold something planned; of windows that overlap, the worst alone.
    /// </summary>
    public static IEnumerable<Overload> Above(IEnumerable<DayLoad> loads, int days, long most)
    {
        var sorted = loads.OrderBy(l => l.Date).ToList();
        Overload? worst = null;
        LocalDate reach = default;
        var (first, planned, amount) = (0, 0, 0L);
        for (var last = 0; last < sorted.Count; last++)
        {
            planned += sorted[last].IsPlanned ? 1 : 0;
            amount += sorted[last].Amount;
            for (; Period.DaysBetween(sorted[first].Date, sorted[last].Date) >= days; first++)
            {
                planned -= sorted[first].IsPlanned ? 1 : 0;
                amount -= sorted[first].Amount;
            }
            if (amount <= most || planned == 0) continue;
            var (from, to) = (sorted[first].Date, sorted[last].Date);
            if (worst is { } before && from > reach)
            {
                yield return before;
                worst = null;
            }
            if (worst is null || amount > worst.Value.Amount) worst = new Overload(from, to, amount);
            reach = to;
        }
        if (worst is { } left) yield return left;
    }
}
