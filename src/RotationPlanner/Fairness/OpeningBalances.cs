using NodaTime;
using RotationPlanner.Fairness.Sharing;

namespace RotationPlanner.Fairness;

/// <summary>
/// Turns the balances of the file, for a past that nobody recorded, into a period of the ledger: the day before the
/// horizon. A balance counts while the ledger has no earlier entry of the person, so that it is never counted twice. The
/// same horizon planned again reads the file anew; a later one finds the entry. What keeps the balances from summing
/// to zero goes to the others who could have served then, in proportion to capacity; where there is nobody else, to
/// those with balances.
/// </summary>
static class OpeningBalances
{
    /// <summary>Whether an entry is what this very horizon makes of the file.</summary>
    public static bool IsOwn(LedgerEntry entry, DateInterval horizon) =>
        entry.Opening && entry.To == horizon.Start.PlusDays(-1);

    /// <param name="company">The company.</param>
    /// <param name="recorded">The entries of the ledger.</param>
    /// <returns>The period; empty where the file gives no balance that counts.</returns>
    public static LedgerEntry[] Of(Company company, IReadOnlyList<LedgerEntry> recorded)
    {
        var given = Given(company, recorded);
        if (given.Count == 0) return [];
        var day = company.Horizon.Start.PlusDays(-1);
        var balances = given.ToDictionary();
        foreach (var (person, part) in Evening(company, given)) balances[person] = balances.GetValueOrDefault(person) + part;
        // Shares as large as the balances, so that whoever leaves hands theirs on in proportion to capacity.
        var scale = balances.Max(b => Math.Abs(b.Value) / (double)company.Responders[b.Key].Capacity);
        return
        [
            .. balances.OrderBy(b => b.Key).Select(b =>
            {
                var responder = company.Responders[b.Key];
                var share = Math.Max(Math.Abs(b.Value), (long)Math.Round(scale * (double)responder.Capacity));
                return new LedgerEntry(responder.Id, day, day, Total(share + b.Value), Total(share), Opening: true);
            }),
        ];
    }

    /// <summary>By index of the responder: the balances that count, in credit minutes.</summary>
    public static SortedDictionary<int, long> Given(Company company, IReadOnlyList<LedgerEntry> recorded)
    {
        var given = new SortedDictionary<int, long>();
        if (company.Responders.All(r => r.Balance is null)) return given;
        var known = recorded.Where(e => e.From < company.Horizon.Start && !IsOwn(e, company.Horizon))
            .Select(e => e.Responder).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < company.Responders.Count; i++)
            if (company.Responders[i] is { Balance: { } balance } responder && IsHere(responder, company)
                && responder.Capacity > 0 && !known.Contains(responder.Id)) given[i] = (long)balance.TotalMinutes;
        return given;
    }

    /// <summary>By index of the responder: what makes the balances sum to zero, and on whom it falls.</summary>
    public static IReadOnlyList<(int Person, long Part)> Evening(Company company, SortedDictionary<int, long> given)
    {
        var missing = -given.Values.Sum();
        if (missing == 0) return [];
        int[] others = [.. Enumerable.Range(0, company.Responders.Count)
            .Where(i => !given.ContainsKey(i) && CouldServe(company, company.Responders[i]))];
        if (others.Length == 0) others = [.. given.Keys];
        var whole = others.Sum(i => (double)company.Responders[i].Capacity);
        var parts = Apportionment.Round(
            [.. others.Select(i => Math.Abs(missing) * (double)company.Responders[i].Capacity / whole)]);
        return [.. others.Select((person, i) => (person, Math.Sign(missing) * parts[i]))];
    }

    static bool IsHere(Responder responder, Company company) =>
        responder.Leaves is not { } left || left >= company.Horizon.Start;

    // A newcomer never owes the past, nor does a trainee.
    static bool CouldServe(Company company, Responder responder) =>
        IsHere(responder, company) && responder.Capacity > 0
        && (responder.Joins is not { } joins || joins < company.Horizon.Start)
        && company.Rotations.SelectMany(r => r.Roles).Any(role => !role.Needs.IsTraining(company.Ladder)
            && Standings.Of(company)[responder.Id].Allows(role.Needs)
            && responder.MayHold?.Contains(role.Id, StringComparer.Ordinal) != false);

    static Credit Total(long minutes) => new(minutes, 0, 0, 0);
}
