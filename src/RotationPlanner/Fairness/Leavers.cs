namespace RotationPlanner.Fairness;

/// <summary>
/// Settles a period of the ledger among those who are still here. A leaver's balance goes to those with a share in the
/// same period, in proportion; with nobody left the period is dropped. The ledger itself keeps it, so that a return
/// restores it.
/// </summary>
static class Leavers
{
    /// <param name="period">The entries of one period.</param>
    /// <param name="present">Where those who are here stand in the company's list.</param>
    /// <param name="carried">By index in the company; the balances of the period are added.</param>
    public static void Settle(IEnumerable<LedgerEntry> period, IReadOnlyDictionary<string, int> present,
        Credit[] carried)
    {
        var (left, here) = (Credit.Zero, new List<(int Person, Credit Balance, double Share)>());
        foreach (var entry in period)
        {
            var balance = entry.Worked - entry.Share;
            if (present.TryGetValue(entry.Responder, out var person)) here.Add((person, balance,
                Math.Max(0, entry.Share.Total)));
            else left += balance;
        }
        var whole = here.Sum(h => h.Share);
        if (left != Credit.Zero && whole <= 0) return;
        var (total, night, weekend, holiday) = (Spread(left.Total), Spread(left.Night), Spread(left.Weekend),
            Spread(left.Holiday));
        for (var i = 0; i < here.Count; i++) carried[here[i].Person] += here[i].Balance
            + new Credit(total[i], night[i], weekend[i], holiday[i]);

        long[] Spread(long amount)
        {
            if (amount == 0) return new long[here.Count];
            var parts = Sharing.Apportionment.Round([.. here.Select(h => Math.Abs((double)amount) * h.Share / whole)]);
            return amount > 0 ? parts : Array.ConvertAll(parts, p => -p);
        }
    }
}
