using NodaTime;

namespace RotationPlanner.Fairness;

/// <summary>
/// Reads and writes the ledger. What a horizon covers is that horizon's business: of entries that overlap it only the days outside count, in
/// proportion, and closing replaces the rest. So planning a horizon twice gives the same ledger as planning it once, and a plan that begins in the
/// middle of an earlier one keeps the account of the days before. What was earned more than <see cref="FairnessPolicy.MemoryDays"/> before
/// the horizon is forgotten.
/// </summary>
static class LedgerBook
{
    /// <summary>What each responder brings into the horizon, by index in the company: worked minus share, over the remembered entries before it. Newcomers bring nothing.</summary>
    public static Credit[] Carried(Company company)
    {
        var sums = new Dictionary<string, Credit>(StringComparer.Ordinal);
        foreach (var entry in Remembered(company).Where(e => e.To < company.Horizon.Start))
            sums[entry.Responder] = sums.GetValueOrDefault(entry.Responder) + entry.Worked - entry.Share;
        return [.. company.Responders.Select(r => sums.GetValueOrDefault(r.Id))];
    }

    /// <summary>The ledger after the horizon: what is remembered, and one entry per responder. People who left keep their entries until they are forgotten.</summary>
    public static Ledger Close(Company company, IReadOnlyList<Credit> worked, IReadOnlyList<Credit> shares)
    {
        var opened = company.Responders.Select((r, i) => new LedgerEntry(r.Id, company.Horizon.Start, company.Horizon.End, worked[i], shares[i]));
        return new Ledger([.. Remembered(company).Concat(opened).OrderBy(e => e.From).ThenBy(e => e.To)]);
    }

    /// <summary>The entries that count beside the horizon.</summary>
    internal static IEnumerable<LedgerEntry> Remembered(Company company)
    {
        var horizon = company.Horizon;
        foreach (var entry in company.Ledger.Entries)
        {
            if (Period.DaysBetween(entry.To, horizon.Start) > company.Fairness.MemoryDays) continue;
            if (entry.To < horizon.Start || entry.From > horizon.End)
            {
                yield return entry;
                continue;
            }
            if (entry.From < horizon.Start) yield return Part(entry, entry.From, horizon.Start.PlusDays(-1));
            if (entry.To > horizon.End) yield return Part(entry, horizon.End.PlusDays(1), entry.To);
        }
    }

    static LedgerEntry Part(LedgerEntry entry, LocalDate from, LocalDate to)
    {
        var part = (Period.DaysBetween(from, to) + 1m) / (Period.DaysBetween(entry.From, entry.To) + 1);
        return entry with { From = from, To = to, Worked = Times(entry.Worked, part), Share = Times(entry.Share, part) };
    }

    static Credit Times(Credit credit, decimal part) => new(
        (long)Math.Round(credit.Total * part), (long)Math.Round(credit.Night * part),
        (long)Math.Round(credit.Weekend * part), (long)Math.Round(credit.Holiday * part));
}
