using NodaTime;
using RotationPlanner.Fairness.Sharing;

namespace RotationPlanner.Fairness;

/// <summary>The entries of one planned period, one line a person; balances of a period sum to zero.</summary>
static class LedgerPeriod
{
    static readonly (Func<Credit, long> Read, Func<Credit, long, Credit> With)[] categories =
    [
        (c => c.Total, (c, v) => c with { Total = v }), (c => c.Night, (c, v) => c with { Night = v }),
        (c => c.Weekend, (c, v) => c with { Weekend = v }), (c => c.Holiday, (c, v) => c with { Holiday = v }),
    ];

    /// <summary>Whether balances sum to zero in every category.</summary>
    public static bool IsCentred(IEnumerable<LedgerEntry> period) =>
        period.Aggregate(Credit.Zero, (sum, e) => sum + e.Worked - e.Share) == Credit.Zero;

    /// <summary>
    /// The same period with balances that sum to zero: shares are scaled to what was worked, category by category.
    /// </summary>
    public static LedgerEntry[] Centred(LedgerEntry[] period)
    {
        if (IsCentred(period)) return period;
        var shares = Array.ConvertAll(period, e => e.Share);
        foreach (var (read, with) in categories)
        {
            var (worked, owed) = (period.Sum(e => read(e.Worked)), period.Sum(e => read(e.Share)));
            if (worked == owed) continue;
            // Without shares to scale, whoever worked owed just that.
            long[] scaled = worked > 0 && owed > 0 && Array.TrueForAll(period, e => read(e.Share) >= 0)
                ? Apportionment.Round([.. period.Select(e => (double)read(e.Share) * worked / owed)])
                : [.. period.Select(e => read(e.Worked))];
            for (var i = 0; i < shares.Length; i++) shares[i] = with(shares[i], scaled[i]);
        }
        return [.. period.Select((e, i) => e with { Share = shares[i] })];
    }

    /// <summary>
    /// The part of a period of which the seats are known: what was served, less the shares of exactly those seats.
    /// </summary>
    public static LedgerEntry[] OfSeats(LedgerEntry[] people, IReadOnlyList<ServedSeat> seats,
        IReadOnlyList<SeatSplit> splits, LocalDate from, LocalDate to)
    {
        string[] names = [.. people.Select(e => e.Responder).Distinct(StringComparer.Ordinal)];
        var number = names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i, StringComparer.Ordinal);
        var (worked, owed) = (new Credit[names.Length], new ExactCredit[names.Length]);
        foreach (var group in seats.Where(s => number.ContainsKey(s.Responder)).GroupBy(s => s.Split))
        {
            var given = ExactCredit.Of(Credit.Zero);
            foreach (var seat in group)
            {
                worked[number[seat.Responder]] += seat.Credit;
                if (group.Key is null) owed[number[seat.Responder]] += ExactCredit.Of(seat.Credit);
                else given += ExactCredit.Of(seat.Credit);
            }
            if (group.Key is not { } split) continue;
            var parts = splits[split].Parts.SelectMany(p =>
                p.People.Where(number.ContainsKey).Select(who => (Person: number[who], p.Weight))).ToArray();
            var whole = parts.Sum(p => (double)p.Weight);
            foreach (var (person, weight) in parts) owed[person] += weight / whole * given;
        }
        var shares = ExactCredit.Round(owed);
        return Centred([.. names.Select((name, i) => new LedgerEntry(name, from, to, worked[i], shares[i]))]);
    }

    /// <summary>A part of a period of which only sums are known: in proportion to days.</summary>
    public static LedgerEntry[] OfDays(LedgerEntry[] people, LocalDate from, LocalDate to)
    {
        var part = (Period.DaysBetween(from, to) + 1.0) / (Period.DaysBetween(people[0].From, people[0].To) + 1);
        return Centred([.. people.Select(e =>
            e with { From = from, To = to, Worked = Times(e.Worked, part), Share = Times(e.Share, part) })]);
    }

    static Credit Times(Credit credit, double part) => new(
        (long)Math.Round(credit.Total * part), (long)Math.Round(credit.Night * part),
        (long)Math.Round(credit.Weekend * part), (long)Math.Round(credit.Holiday * part));
}
