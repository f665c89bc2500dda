using NodaTime;

namespace RotationPlanner.Calendars.Reading;

/// <summary>The starts of an event in a window, its recurrences with their exceptions worked in.</summary>
static class EventSeries
{
    public static IEnumerable<Moment> Starts(
        EventItem item, IReadOnlySet<Instant> replaced, Interval window, StepBudget steps)
    {
        if (item.Rules.Count == 0 && item.MoreStarts.Count == 0)
            return !item.Exceptions.Contain(item.Start) && !replaced.Contains(item.Start.Instant) ? [item.Start] : [];

        // A day of slack on both sides covers every offset of every zone; exact instants decide below.
        var earliest = window.Start - item.Length.AtMost;
        var from = earliest.InZone(item.Start.Zone).LocalDateTime.PlusDays(-1);
        var to = window.End.InZone(item.Start.Zone).LocalDateTime.PlusDays(1);
        var starts = item.Rules
            .SelectMany(rule => Recurrence.Expand(rule, item.Start.Local, item.Start.IsDate, from, to, steps))
            .Select(item.Start.At)
            .Concat(item.MoreStarts).Append(item.Start)
            .DistinctBy(m => m.Instant)
            .Where(m => m.Instant >= earliest && m.Instant < window.End && !item.Exceptions.Contain(m)
            && !replaced.Contains(m.Instant))
            .ToList();
        return starts.Count <= Limits.Occurrences ? starts : throw Recurrence.TooOften();
    }

    /// <summary>
    /// Groups events of one calendar: each with the starts of those occurrences that other events replace.
    /// </summary>
    public static IEnumerable<(EventItem Item, IReadOnlySet<Instant> Replaced)> Group(IReadOnlyList<EventItem> items)
    {
        var none = new HashSet<Instant>();
        foreach (var item in items.Where(i => i.Uid is null)) yield return (item, none);
        foreach (var series in items.Where(i => i.Uid is not null).GroupBy(i => i.Uid, StringComparer.Ordinal))
        {
            // Of several versions of the same thing the highest sequence is the current one.
            var current = series.GroupBy(i => i.Replaces).SelectMany(versions => Latest(versions)).ToList();
            var replaced = current.Where(i => i.Replaces is not null).Select(i => i.Replaces!.Value).ToHashSet();
            foreach (var item in current) yield return (item, item.Replaces is null ? replaced : none);
        }
    }

    static IEnumerable<EventItem> Latest(IEnumerable<EventItem> versions)
    {
        var all = versions.ToList();
        var sequence = all.Max(v => v.Sequence);
        return all.Where(v => v.Sequence == sequence);
    }
}
