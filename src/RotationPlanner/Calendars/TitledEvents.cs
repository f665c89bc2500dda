using System.Text;
using NodaTime;
using RotationPlanner.Calendars.Feeds;
using RotationPlanner.Calendars.Reading;

namespace RotationPlanner.Calendars;

/// <summary>One time at which an event with a title takes place.</summary>
/// <param name="Title">What it is called; empty where it has no title.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">Until when.</param>
/// <param name="IsFloating">Whether it is a date, or a time that names no zone.</param>
/// <param name="Line">The 1-based line on which it begins.</param>
sealed record TitledEvent(string Title, Instant Start, Instant End, bool IsFloating, int Line)
{
    /// <summary>Whether it takes whole days.</summary>
    public bool IsDate { get; init; }

    public string? Uid { get; init; }

    public string Description { get; init; } = "";
}

/// <summary>The events of a calendar with their titles, free or busy; cancelled ones are left out.</summary>
/// <param name="Events">In order of time.</param>
/// <param name="Problems">What could not be read.</param>
/// <param name="IsOurs">Whether it is a feed of ours.</param>
/// <param name="Name">What the calendar is called; empty where it has no name.</param>
sealed record TitledEvents(IReadOnlyList<TitledEvent> Events, IReadOnlyList<Problem> Problems, bool IsOurs, string Name)
{
    public static TitledEvents Read(string text, DateTimeZone zone, Interval window)
    {
        var calendar = CalendarScan.Of(text).Calendars.FirstOrDefault();
        var events = new List<TitledEvent>();
        var walk = new CalendarWalk(zone, window, EventFilter.Holidays);
        walk.Run(text, _ => true, time =>
        {
            var source = time.Event.Source;
            var isFloating = time.Start.IsDate || (source.First("DTSTART") is { } start && start.Parameter("TZID") is null && !start.Value.EndsWith('Z'));
            events.Add(new TitledEvent(time.Event.Summary ?? "", time.From, time.To, isFloating, source.Line)
            {
                IsDate = time.Start.IsDate, Uid = time.Event.Uid, Description = FileText.Unescape(source.First("DESCRIPTION")?.Value ?? ""),
            });
        }, (_, _) => { });
        return new TitledEvents([.. events.OrderBy(e => e.Start).ThenBy(e => e.Line)], [.. walk.Problems, .. walk.Warnings],
            calendar?.First("PRODID")?.Value == Encoding.UTF8.GetString(FeedHead.ProductId), FileText.Unescape(calendar?.First("NAME")?.Value ?? ""));
    }
}
