using System.Globalization;
using NodaTime;

namespace RotationPlanner.Calendars.Reading;

/// <summary>
/// Reads VAVAILABILITY (RFC 7953): within its time its owner is busy, except when it says AVAILABLE. Where several lie
/// over each other, the one of the higher priority holds.
/// </summary>
static class AvailabilityReader
{
    /// <summary>The busy periods within the window, each with whether it is out of office.</summary>
    public static List<(Interval Period, bool IsAway)> Read(IReadOnlyList<Component> components, MomentReader times, CalendarWalk walk)
    {
        var busy = new List<(Interval, bool)>();
        // 1 is the highest, 9 the lowest, and none or 0 lower still.
        foreach (var component in components.OrderByDescending(c => Priority(c) is var p and > 0 ? p : 10))
            walk.Guard(component, () =>
            {
                foreach (var trouble in component.Troubles) walk.Tell(component, trouble);
                if (Span(component, times, walk.Window) is not { } span) return;
                var available = walk.Times([.. component.Children.Where(c => c.Name == "AVAILABLE")], times, EventFilter.Holidays, _ => true)
                    .Select(o => new Interval(o.From, o.To)).OrderBy(i => i.Start).ToList();
                busy = [.. busy.SelectMany(b => Without(b.Item1, [span]).Select(i => (i, b.Item2)))];
                busy.AddRange(Without(span, available).Select(i => (i, IsAway(component))));
            });
        times.UnknownZone = null;
        return busy;
    }

    static Interval? Span(Component component, MomentReader times, Interval window)
    {
        times.UnknownZone = null;
        var start = component.Single("DTSTART") is { } from ? times.Read(from) : (Moment?)null;
        var (end, duration) = (component.Single("DTEND"), component.Single("DURATION"));
        Instant? to = end is not null ? times.Read(end).Instant
            : duration is not null && start is { } begin ? EventLength.Read(duration.Value, duration).EndOf(begin) : null;
        var (first, last) = (Instant.Max(start?.Instant ?? window.Start, window.Start), Instant.Min(to ?? window.End, window.End));
        return first < last ? new Interval(first, last) : null;
    }

    static int Priority(Component component) =>
        component.First("PRIORITY") is { } line && int.TryParse(line.Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var priority) ? priority : 0;

    static bool IsAway(Component component) => component.First("BUSYTYPE")?.Value.Trim().ToUpperInvariant() is null or "BUSY-UNAVAILABLE";

    /// <summary>What is left of a period.</summary>
    /// <param name="whole">The period.</param>
    /// <param name="taken">What is taken from it, by start.</param>
    static IEnumerable<Interval> Without(Interval whole, IEnumerable<Interval> taken)
    {
        var from = whole.Start;
        foreach (var part in taken)
        {
            if (part.Start >= whole.End) break;
            if (part.Start > from) yield return new Interval(from, part.Start);
            from = Instant.Max(from, part.End);
        }
        if (from < whole.End) yield return new Interval(from, whole.End);
    }
}
