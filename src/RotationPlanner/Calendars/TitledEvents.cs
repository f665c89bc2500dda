using NodaTime;
using RotationPlanner.Calendars.Reading;

namespace RotationPlanner.Calendars;

/// <summary>An event with its title.</summary>
/// <param name="Title">The title; empty where there is none.</param>
/// <param name="Start">From when on.</param>
/// <param name="End">Until when.</param>
/// <param name="IsFloating">Whether it is a date, or a time that names no zone.</param>
/// <param name="IsOurs">Whether it is an event of a feed of ours.</param>
/// <param name="Line">The 1-based line on which it begins.</param>
sealed record TitledEvent(string Title, Instant Start, Instant End, bool IsFloating, bool IsOurs, int Line);

/// <summary>Reads the events of a calendar with their titles, free or busy; cancelled ones are left out.</summary>
static class TitledEvents
{
    // Feeds of any version of ours.
    const string Ours = "\nPRODID:-//RotationPlanner//Feeds//";

    public static (IReadOnlyList<TitledEvent> Events, IReadOnlyList<Problem> Problems) Read(
        string text, DateTimeZone zone, Interval window)
    {
        var isOurs = text.Contains(Ours, StringComparison.Ordinal);
        var events = new List<TitledEvent>();
        var walk = new CalendarWalk(zone, window);
        walk.Run(text, (item, starts) =>
        {
            if (item.IsCancelled) return;
            var start = item.Source.First("DTSTART");
            var isFloating = item.Start.IsDate || (start is not null && start.Parameter("TZID") is null && !start.Value.EndsWith('Z'));
            events.AddRange(starts.Select(s => new TitledEvent(item.Summary ?? "", s.Instant, item.Length.EndOf(s), isFloating, isOurs, item.Source.Line)));
        }, (_, _) => { });
        return ([.. events.OrderBy(e => e.Start).ThenBy(e => e.Line)], walk.Problems);
    }
}
