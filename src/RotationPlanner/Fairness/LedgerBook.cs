using NodaTime;

namespace RotationPlanner.Fairness;

/// <summary>
/// Reads and writes the ledger. What a horizon covers is that horizon's business: of a period that overlaps it only the
/// seats outside count, and closing replaces the rest. So planning a horizon twice gives the same ledger as planning it
/// once, and a plan that begins in the middle of an earlier one carries exactly what was served before. A period that
/// ended more than <see cref="FairnessPolicy.MemoryDays"/> before the horizon is forgotten.
/// </summary>
static class LedgerBook
{
    /// <summary>
    /// What each responder has from before the horizon, by index in the company: worked minus share, over the remembered
    /// periods before it, faded by age. It sums to zero; <see cref="Payback"/> tells how much of it one horizon evens
    /// out. Newcomers bring nothing; what somebody who has left brings goes to those who
    /// had a share beside them.
    /// </summary>
    public static Credit[] Carried(Company company)
    {
        var (index, carried) = (new Dictionary<string, int>(StringComparer.Ordinal),
            new Credit[company.Responders.Count]);
        for (var i = 0; i < carried.Length; i++)
            if (!(company.Responders[i].LastDay() < company.Horizon.Start)) index[company.Responders[i].Id] = i;
        foreach (var period in Remembered(company).Entries.Where(e => e.To < company.Horizon.Start).GroupBy(e =>
            (e.From, e.To)))
        {
            var settled = new Credit[carried.Length];
            Leavers.Settle(period, index, settled);
            settled = Faded(settled, company.Fairness.HalfLifeDays,
                Period.DaysBetween(period.Key.To, company.Horizon.Start) - 1);
            for (var i = 0; i < carried.Length; i++) carried[i] += settled[i];
        }
        return carried;
    }

    static Credit[] Faded(Credit[] balances, int? halfLife, int days)
    {
        if (halfLife is null) return balances;
        var left = Fading.Left(halfLife, days);
        var total = Scale(c => c.Total);
        var night = Scale(c => c.Night);
        var weekend = Scale(c => c.Weekend);
        var holiday = Scale(c => c.Holiday);
        return [.. total.Select((t, i) => new Credit(t, night[i], weekend[i], holiday[i]))];

        long[] Scale(Func<Credit, long> read) => Fading.Scale(Array.ConvertAll(balances, b => read(b)), left);
    }

    /// <summary>
    /// The ledger after the horizon: what is remembered, and one entry per responder. People who left keep their
    /// entries until they are forgotten.
    /// </summary>
    public static Ledger Close(Company company, IReadOnlyList<Credit> worked, FinalShares final)
    {
        var kept = Remembered(company);
        var offset = kept.Splits.Count;
        return Close(company, worked, final.Shares, kept) with
        {
            Served = [.. kept.Served.Concat(final.Served.Select(s => s with { Split = s.Split + offset })).OrderBy(s =>
                s.Date)],
            Splits = [.. kept.Splits, .. final.Splits],
        };
    }

    /// <summary>
    /// As <see cref="Close(Company, IReadOnlyList{Credit}, FinalShares)"/>, where only sums are known of the horizon.
    /// </summary>
    public static Ledger Close(Company company, IReadOnlyList<Credit> worked, IReadOnlyList<Credit> shares) =>
        Close(company, worked, shares, Remembered(company));

    static Ledger Close(Company company, IReadOnlyList<Credit> worked, IReadOnlyList<Credit> shares, Ledger kept)
    {
        var opened = company.Responders.Select((r, i) =>
            new LedgerEntry(r.Id, company.Horizon.Start, company.Horizon.End, worked[i], shares[i]));
        return kept with { Entries = [.. kept.Entries.Concat(opened).OrderBy(e => e.From).ThenBy(e => e.To)],
            TimeOff = TimeOffBook.Of(company) };
    }

    /// <summary>What counts beside the horizon.</summary>
    internal static Ledger Remembered(Company company)
    {
        var (horizon, ledger) = (company.Horizon, company.Ledger);
        var (entries, served) = (new List<LedgerEntry>(), new List<ServedSeat>());
        var recorded = ledger.Entries.Where(e => !OpeningBalances.IsOwn(e, horizon));
        foreach (var period in recorded.GroupBy(e => (e.From, To: LocalDate.Max(e.From, e.To), e.Opening)))
        {
            var (from, to, opening) = period.Key;
            if (Period.DaysBetween(to, horizon.Start) > company.Fairness.MemoryDays) continue;
            var people = LedgerPeriod.Centred([.. period]);
            var seats = opening ? [] : ledger.Served.Where(s => from <= s.Date && s.Date <= to).ToArray();
            if (to < horizon.Start || from > horizon.End) Keep(people, seats);
            else
            {
                if (from < horizon.Start) Cut(people, seats, from, horizon.Start.PlusDays(-1));
                if (to > horizon.End) Cut(people, seats, horizon.End.PlusDays(1), to);
            }
        }
        entries.AddRange(OpeningBalances.Of(company, ledger.Entries));
        return SplitsInUse(ledger with { Entries = entries, Served = served });

        void Cut(LedgerEntry[] people, ServedSeat[] seats, LocalDate from, LocalDate to)
        {
            var own = Array.FindAll(seats, s => from <= s.Date && s.Date <= to);
            Keep(seats.Length > 0 ? LedgerPeriod.OfSeats(people, own, ledger.Splits, from, to)
                : LedgerPeriod.OfDays(people, from, to), own);
        }

        void Keep(IEnumerable<LedgerEntry> people, IEnumerable<ServedSeat> seats)
        {
            entries.AddRange(people);
            served.AddRange(seats);
        }
    }

    static Ledger SplitsInUse(Ledger ledger)
    {
        int[] used = [.. ledger.Served.Select(s => s.Split).OfType<int>().Where(s => s >= 0
            && s < ledger.Splits.Count).Distinct().Order()];
        if (used.Length == ledger.Splits.Count) return ledger;
        var number = used.Select((old, now) => (old, now)).ToDictionary(s => s.old, s => s.now);
        return ledger with
        {
            Splits = [.. used.Select(s => ledger.Splits[s])],
            Served = [.. ledger.Served.Select(s => s.Split is { } old
                ? s with { Split = number.TryGetValue(old, out var now) ? now : null } : s)],
        };
    }
}
