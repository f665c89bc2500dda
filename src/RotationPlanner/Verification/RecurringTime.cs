using NodaTime;

namespace RotationPlanner.Verification;

/// <summary>Recurring time off, read for the checker day by day on a calendar of its own.</summary>
static class RecurringTime
{
    /// <summary>Whether a person has recurring time off in any instant of a half-open stretch.</summary>
    public static bool Touches(Responder responder, Instant start, Instant end) =>
        responder.UnavailableOn.Any(days => Stretches(days, responder.TimeZone, start, end)
            .Any(s => Instant.Max(s.From, start) < Instant.Min(s.To, end)));

    static IEnumerable<(Instant From, Instant To)> Stretches(
        DaySelector days, DateTimeZone zone, Instant start, Instant end)
    {
        var (first, last) = (start.InZone(zone).Date.PlusDays(-2), end.InZone(zone).Date.PlusDays(1));
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            if (!IsNamed(days, day)) continue;
            var whole = days.From is null && days.To is null;
            var (from, to) = (day + (days.From ?? LocalTime.Midnight), day + (days.To ?? LocalTime.Midnight));
            if (whole || to <= from) to = to.PlusDays(1);
            yield return (days.From is null ? zone.AtStartOfDay(day).ToInstant() : At(from, zone),
                days.To is null ? zone.AtStartOfDay(to.Date).ToInstant() : At(to, zone));
        }
    }

    static bool IsNamed(DaySelector days, LocalDate day)
    {
        if ((days.Since is { } since && day < since) || (days.Until is { } until && day > until)) return false;
        if (days.Dates is { } dates) return dates.Start <= day && day <= dates.End;
        if (day.DayOfWeek != days.DayOfWeek) return false;
        if (days.Weeks > 1 && days.Since is { } anchor
            && DaysApart(Monday(anchor), Monday(day)) % (7 * days.Weeks) != 0) return false;
        // Such days of the month, counted from its first one.
        List<int> alike = [.. Enumerable.Range(1, day.Calendar.GetDaysInMonth(day.Year, day.Month))
            .Where(d => new LocalDate(day.Year, day.Month, d).DayOfWeek == day.DayOfWeek)];
        return days.OfMonth is not { } which || alike.IndexOf(day.Day) == (which < 0 ? alike.Count - 1 : which - 1);
    }

    static LocalDate Monday(LocalDate day) => DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)(day);

    static int DaysApart(LocalDate a, LocalDate b) => Math.Abs(Period.DaysBetween(a, b));

    // A time that DST skips is later by the length of the gap; of one that comes twice the first counts.
    static Instant At(LocalDateTime time, DateTimeZone zone)
    {
        var map = zone.MapLocal(time);
        return map.Count > 0 ? map.First().ToInstant() : time.WithOffset(map.EarlyInterval.WallOffset).ToInstant();
    }
}
