using NodaTime;

namespace RotationPlanner.Fairness;

/// <summary>What somebody who left had above their share, and to whom it goes.</summary>
/// <param name="Responder">The id of who left.</param>
/// <param name="Minutes">Credit minutes beyond the share; below zero what is owed.</param>
/// <param name="To">Who takes it over, by id, and how many credit minutes, most first; empty where nobody who shared
/// with them is left, and the balance waits for a return.</param>
sealed record FinalBalance(string Responder, long Minutes, IReadOnlyList<(string Responder, double Minutes)> To);

/// <summary>Tells the balances of those who leave, as <see cref="Leavers"/> settles them period by period.</summary>
static class FinalBalances
{
    /// <param name="entries">The periods that are remembered.</param>
    /// <param name="leavers">Who left.</param>
    /// <param name="present">Who is still here.</param>
    /// <param name="halfLife">The half-life of balances, or null.</param>
    /// <param name="on">The day from which they count without the leavers.</param>
    public static IReadOnlyList<FinalBalance> Of(IEnumerable<LedgerEntry> entries, IReadOnlyList<string> leavers,
        IReadOnlySet<string> present, int? halfLife, LocalDate on)
    {
        if (leavers.Count == 0) return [];
        var (own, taken) = (new Dictionary<string, double>(), new Dictionary<(string From, string To), double>());
        foreach (var period in entries.GroupBy(e => (e.From, e.To)))
        {
            var left = Fading.Left(halfLife, Period.DaysBetween(period.Key.To, on) - 1);
            var whole = period.Where(e => present.Contains(e.Responder)).Sum(e => (double)Math.Max(0, e.Share.Total));
            foreach (var entry in period.Where(e => leavers.Contains(e.Responder)))
            {
                var balance = (entry.Worked - entry.Share).Total * left;
                own[entry.Responder] = own.GetValueOrDefault(entry.Responder) + balance;
                foreach (var other in period.Where(e => whole > 0 && e.Share.Total > 0 && present.Contains(e.Responder)))
                    taken[(entry.Responder, other.Responder)] =
                        taken.GetValueOrDefault((entry.Responder, other.Responder)) + (balance * other.Share.Total / whole);
            }
        }
        return
        [
            .. leavers.Where(l => Math.Abs(own.GetValueOrDefault(l)) >= 1).Select(l =>
                new FinalBalance(l, (long)Math.Round(own[l]),
                [
                    .. taken.Where(t => t.Key.From == l && Math.Abs(t.Value) >= 1)
                        .OrderByDescending(t => Math.Abs(t.Value)).ThenBy(t => t.Key.To, StringComparer.Ordinal)
                        .Select(t => (t.Key.To, t.Value)),
                ])),
        ];
    }
}
