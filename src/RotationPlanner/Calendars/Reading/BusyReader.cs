using NodaTime;

namespace RotationPlanner.Calendars.Reading;

/// <summary>Turns a calendar's events and free/busy lists into busy times.</summary>
static class BusyReader
{
    public static CalendarReading Read(string text, DateTimeZone personZone, Interval window)
    {
        var busy = new List<BusyTime>();
        var walk = new CalendarWalk(personZone, window);
        walk.Run(text, (item, starts) => busy.AddRange(Times(item, starts, window)),
            (component, times) => busy.AddRange(FreeBusyReader.Read(component, times, window)));
        return new CalendarReading([.. busy.Distinct().OrderBy(b => b.Start).ThenBy(b => b.End).ThenBy(b => b.Source, StringComparer.Ordinal)], walk.Problems);
    }

    /// <summary>Complete or not at all: an event that is refused half-way adds nothing.</summary>
    static List<BusyTime> Times(EventItem item, IEnumerable<Moment> starts, Interval window)
    {
        if (item.IsCancelled || item.IsFree) return [];
        return [.. starts.Select(s => new BusyTime(s.Instant, item.Length.EndOf(s), item.Summary))
            .Where(b => b.Start < b.End && b.Overlaps(window.Start, window.End))];
    }
}
