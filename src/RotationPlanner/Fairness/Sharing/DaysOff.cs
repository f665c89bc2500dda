using NodaTime;

namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// Which days a person is off, and which of them are leave. A day is off when at least half of it is. Off days in a row
/// of more than <see cref="FairnessPolicy.LongLeaveDays"/> are long leave, all of them. Of the others the first
/// <see cref="FairnessPolicy.TimeOffAllowanceDays"/> of each calendar year change nothing, and every later one is
/// leave. What was off before the horizon counts too: it is read from what the file lists and from the ledger.
/// </summary>
static class DaysOff
{
    /// <summary>The days of the horizon on which a person is on leave, ascending.</summary>
    /// <param name="responder">The person.</param>
    /// <param name="company">The company.</param>
    /// <param name="noted">What the ledger notes of the person.</param>
    public static List<LocalDate> LeaveOf(Responder responder, Company company, IEnumerable<TimeOffTaken> noted)
    {
        var (policy, horizon) = (company.Fairness, company.Horizon);
        var around = policy.LongLeaveDays + 1;
        var from = LocalDate.Min(new LocalDate(horizon.Start.Year, 1, 1), horizon.Start.PlusDays(-around));
        var days = Known(responder, noted, from, horizon.End.PlusDays(around), horizon.Start);
        var leave = new List<LocalDate>();
        var (year, free) = (0, 0);
        for (var i = 0; i < days.Count;)
        {
            var end = i + 1;
            while (end < days.Count && days[end] == days[end - 1].PlusDays(1)) end++;
            var isLong = end - i > policy.LongLeaveDays;
            for (; i < end; i++)
            {
                if (days[i].Year != year) (year, free) = (days[i].Year, policy.TimeOffAllowanceDays);
                if (!isLong && free-- > 0) continue;
                if (horizon.Contains(days[i])) leave.Add(days[i]);
            }
        }
        return leave;
    }

    /// <summary>The days off that the file lists, from a first day to a last one, ascending.</summary>
    static List<LocalDate> Listed(Responder responder, LocalDate from, LocalDate to)
    {
        if (responder.Unavailable.Count == 0) return [];
        var zone = responder.TimeZone;
        var (first, last) = (from.AtStartOfDayInZone(zone).ToInstant(),
            to.PlusDays(1).AtStartOfDayInZone(zone).ToInstant());
        var covered = new SortedDictionary<LocalDate, Duration>();
        foreach (var time in Merged(responder.Unavailable))
        {
            var (start, end) = (Instant.Max(time.Start, first), Instant.Min(time.End, last));
            for (var date = start.InZone(zone).Date; start < end; date = date.PlusDays(1))
            {
                var next = Instant.Min(end, date.PlusDays(1).AtStartOfDayInZone(zone).ToInstant());
                covered[date] = covered.GetValueOrDefault(date, Duration.Zero) + (next - start);
                start = next;
            }
        }
        return [.. covered.Where(d => d.Value * 2 >= LengthOf(d.Key, zone)).Select(d => d.Key)];
    }

    /// <summary>
    /// The days off from a first day to a last one: those that the file lists, and those before the horizon that the
    /// ledger notes.
    /// </summary>
    public static List<LocalDate> Known(Responder responder, IEnumerable<TimeOffTaken> noted, LocalDate from,
        LocalDate to, LocalDate horizon)
    {
        var listed = Listed(responder, from, to);
        SortedSet<LocalDate>? days = null;
        foreach (var time in noted)
            for (var day = LocalDate.Max(time.From, from); day <= time.To && day < horizon
                && day <= to; day = day.PlusDays(1)) (days ??= [.. listed]).Add(day);
        return days is null ? listed : [.. days];
    }

    static Duration LengthOf(LocalDate date, DateTimeZone zone) =>
        date.PlusDays(1).AtStartOfDayInZone(zone).ToInstant() - date.AtStartOfDayInZone(zone).ToInstant();

    // Entries may overlap: no hour counts twice.
    static List<BusyTime> Merged(IReadOnlyList<BusyTime> times)
    {
        var merged = new List<BusyTime>();
        foreach (var time in times.OrderBy(a => a.Start))
        {
            if (merged.Count > 0 && time.Start <= merged[^1].End)
                merged[^1] = merged[^1] with { End = Instant.Max(merged[^1].End, time.End) };
            else merged.Add(time);
        }
        return merged;
    }
}
