using NodaTime;

namespace RotationPlanner.Calendars.Reading;

/// <summary>
/// Turns the events of a holiday calendar that last whole days into dates. Holidays are usually marked as free time, so
/// that is not asked for.
/// </summary>
static class DatesReader
{
    public static CalendarDates Read(string text, DateInterval window)
    {
        var (dates, names, partial) = (new SortedSet<LocalDate>(), new Dictionary<LocalDate, string>(), new HashSet<Component>());
        // Days of other zones reach beyond those of UTC.
        var exact = new Interval(
            window.Start.PlusDays(-1).AtMidnight().InUtc().ToInstant(), window.End.PlusDays(2).AtMidnight().InUtc().ToInstant());
        // Dates have no zone; UTC keeps midnight where it is.
        var walk = new CalendarWalk(DateTimeZone.Utc, exact, EventFilter.Holidays) { ShowsSummaries = true };
        walk.Run(text, _ => true, occurrence =>
        {
            var item = occurrence.Event;
            if (occurrence.WholeDays(occurrence.Start.Zone) is not { } count)
            {
                if (partial.Add(item.Source))
                    walk.Tell(item.Source, new Trouble(new ItemRefused("A holiday is an all-day event, and it has a time of day.", item.Source.First("DTSTART"), "Maybe remove it, or make it last all day."), "is left out"));
                return;
            }
            var days = Days(occurrence.From.InZone(occurrence.Start.Zone).Date, count, window).ToList();
            dates.UnionWith(days);
            if (TextSanitizer.Line(item.Summary ?? "").Trim() is { Length: > 0 } name)
                foreach (var day in days) names.TryAdd(day, name);
        }, (_, _) => { });
        return new CalendarDates(dates, walk.Problems) { Names = names, Warnings = walk.Warnings };
    }

    static IEnumerable<LocalDate> Days(LocalDate first, int count, DateInterval window)
    {
        var last = LocalDate.Min(window.End, first.PlusDays(count - 1));
        for (var day = LocalDate.Max(first, window.Start); day <= last; day = day.PlusDays(1)) yield return day;
    }
}
