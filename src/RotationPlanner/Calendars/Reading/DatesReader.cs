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
        var dates = new SortedSet<LocalDate>();
        var exact = new Interval(
            window.Start.AtMidnight().InUtc().ToInstant(), window.End.PlusDays(1).AtMidnight().InUtc().ToInstant());
        // Dates have no zone; UTC keeps midnight where it is.
        var walk = new CalendarWalk(DateTimeZone.Utc, exact);
        walk.Run(text, (item, starts) => dates.UnionWith(Days(item, starts, window)), (_, _) => { });
        return new CalendarDates(dates, walk.Problems);
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
