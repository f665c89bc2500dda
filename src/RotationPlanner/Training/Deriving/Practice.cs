using NodaTime;

namespace RotationPlanner.Training;

/// <summary>
/// Whether a rung has lapsed for want of practice. Practice is: reaching the rung, leading a shift, or doing the whole
/// refresher.
/// </summary>
sealed record Practice(bool IsLapsed, LocalDate? LapsesOn, IReadOnlyList<Remaining> Missing)
{
    static readonly Practice Endless = new(false, null, []);

    public static Practice Of(Company company, Climb climb)
    {
        if (climb.At < 0 || climb.At < company.Ladder.IndexOf(company.Ladder.Commands)) return Endless;
        var rung = company.Ladder.Rungs[climb.At];
        if (rung.LapsesAfter is not { } after || Lapses.Days(after) is not { } days
            || !Limits.IsSound(company.Horizon.Start)) return Endless;

        var record = climb.Responder.Record.Distinct().Where(e => StandingsReading.IsInTime(company, e)).ToList();
        var since = climb.Reached[^1].Date;
        LocalDate?[] practised =
        [
            since,
            record.Where(e => e.Kind == EvidenceKind.Led).Select(e => (LocalDate?)e.On).Max(),
            LedInHistory.Last(company, climb.Responder),
            Refreshed(rung.Refresher, [.. record.Where(e => since is null || e.On >= since)]),
        ];
        if (practised.Max() is not { } last) return Endless;
        var lapsesOn = last.PlusDays(days + 1);
        if (lapsesOn > company.Horizon.Start) return new Practice(false, lapsesOn, []);
        var recent = record.Where(e => e.On >= lapsesOn).ToList();
        return new Practice(true, lapsesOn, [.. rung.Refresher.Select(n => Left(n, recent)).Where(r => r.Missing > 0)]);
    }

    /// <summary>The day since which all of the refresher has been done, or null.</summary>
    static LocalDate? Refreshed(IReadOnlyList<RungNeed> refresher, IReadOnlyList<Evidence> record) =>
        refresher.Count == 0 ? null : refresher.Select(n => Refreshed(n, record))
            .Aggregate((a, b) => a is null || b is null ? null : a < b ? a : b);

    static LocalDate? Refreshed(RungNeed need, IReadOnlyList<Evidence> record)
    {
        var left = (long)need.Amount;
        foreach (var piece in record.Where(e => e.Kind == need.Kind).OrderByDescending(e => e.On))
            if ((left -= piece.Amount) <= 0) return piece.On;
        return null;
    }

    static Remaining Left(RungNeed need, IReadOnlyList<Evidence> recent) =>
        new(need.Kind, (int)Math.Clamp(need.Amount - recent.Where(e => e.Kind == need.Kind).Sum(e => (long)e.Amount), 0, int.MaxValue), 0, []);
}
