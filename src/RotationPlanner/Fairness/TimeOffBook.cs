using NodaTime;
using RotationPlanner.Fairness.Sharing;

namespace RotationPlanner.Fairness;

/// <summary>
/// Notes in the ledger which days people are off, so that the allowance of a calendar year holds although a later file
/// no longer lists them.
/// </summary>
static class TimeOffBook
{
    /// <summary>Days off up to the horizon's end that a later plan may still have to count.</summary>
    public static IReadOnlyList<TimeOffTaken> Of(Company company)
    {
        var horizon = company.Horizon;
        var from = LocalDate.Min(new LocalDate(horizon.End.Year, 1, 1),
            horizon.End.PlusDays(-company.Fairness.LongLeaveDays));
        var noted = company.Ledger.TimeOff.ToLookup(t => t.Responder, StringComparer.Ordinal);
        var present = company.Responders.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. company.Ledger.TimeOff.Where(t => !present.Contains(t.Responder) && t.To >= from),
            .. company.Responders.SelectMany(r =>
                Runs(r.Id, DaysOff.Known(r, noted[r.Id], from, horizon.End, horizon.Start))),
        ];
    }

    static IEnumerable<TimeOffTaken> Runs(string responder, List<LocalDate> days)
    {
        for (var i = 0; i < days.Count;)
        {
            var first = i++;
            while (i < days.Count && days[i] == days[i - 1].PlusDays(1)) i++;
            yield return new TimeOffTaken(responder, days[first], days[i - 1]);
        }
    }
}
