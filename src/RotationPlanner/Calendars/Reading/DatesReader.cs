using NodaTime;

namespace RotationPlanner.Calendars.Reading;

/// <summary>
/// Turns the all-day events of a holiday calendar into dates. Holidays are usually marked as free time, so that is not
/// asked for.
/// </summary>
static class DatesReader
{
    public static CalendarDates Read(string text, DateInterval window)
    {
        var (dates, names) = (new SortedSet<LocalDate>(), new Dictionary<LocalDate, string>());
        var exact = new Interval(
            window.Start.AtMidnight().InUtc().ToInstant(), window.End.PlusDays(1).AtMidnight().InUtc().ToInstant());
        // Dates have no zone; UTC keeps midnight where it is.
        var walk = new CalendarWalk(DateTimeZone.Utc, exact);
        walk.Run(text, (item, starts) =>
        {
            var days = Days(item, starts, window);
            dates.UnionWith(days);
            if (TextSanitizer.Line(item.Summary ?? "").Trim() is { Length: > 0 } name)
                foreach (var day in days) names.TryAdd(day, name);
        }, (_, _) => { });
        return new CalendarDates(dates, walk.Problems) { Names = names };
    }

    static List<LocalDate> Days(EventItem item, IEnumerable<Moment> starts, DateInterval window)
    {
        if (item.IsCancelled) return [];
        if (!item.Start.IsDate)
            throw new ItemRefused("A holiday is an all-day event, and it has a time of day.",
                item.Source.First("DTSTART"), "Maybe remove it, or make it last all day.");
        return [.. starts.SelectMany(s => Days(s.Local.Date, item.Length.Days, window))];
    }

    static IEnumerable<LocalDate> Days(LocalDate first, int count, DateInterval window)
    {
        var last = LocalDate.Min(window.End, first.PlusDays(count - 1));
        for (var day = LocalDate.Max(first, window.Start); day <= last; day = day.PlusDays(1)) yield return day;
    }
}
