using NodaTime;

namespace RotationPlanner.Calendars.Reading;

/// <summary>When the events of one calendar take place: series with their exceptions and changes worked in.</summary>
static class EventSeries
{
    /// <summary>Each time of each event of a UID that touches the window or lies close to it.</summary>
    public static IEnumerable<Occurrence> Occurrences(IReadOnlyList<EventItem> series, Interval window, StepBudget steps)
    {
        // Of several versions of the same thing the highest sequence is the current one.
        var current = series.Count == 1 || series[0].Uid is null ? series : [.. series.GroupBy(i => i.Replaces?.Instant).SelectMany(Latest)];
        var changes = current.Where(i => i.Replaces is not null).ToList();
        var later = changes.Where(c => c.ReplacesLater).OrderBy(c => c.Replaces!.Value.Instant).ToList();
        foreach (var item in current.Where(i => i.Replaces is null && (i.IsBusy || later.Exists(l => l.IsBusy))))
        {
            var replaced = new ExceptionDates([.. changes.Select(c => c.Replaces!.Value)], item.Start);
            foreach (var (start, length) in Starts(item, later.Count == 0 ? window : Widened(window, later), steps))
            {
                if (changes.Count > 0 && replaced.Contain(start)) continue;
                yield return later.FindLast(l => l.Replaces!.Value.Instant <= start.Instant) is { } change
                    ? new Occurrence(Moved(start, change), change.Length, change) : new Occurrence(start, length, item);
            }
        }
        foreach (var change in changes) yield return new Occurrence(change.Start, change.Length, change);
    }

    /// <summary>Groups the events of one calendar by what they belong to.</summary>
    public static IEnumerable<IReadOnlyList<EventItem>> Group(IReadOnlyList<EventItem> items) =>
        items.Where(i => i.Uid is null).Select(i => (IReadOnlyList<EventItem>)[i])
            .Concat(items.Where(i => i.Uid is not null).GroupBy(i => i.Uid, StringComparer.Ordinal).Select(g => (IReadOnlyList<EventItem>)[.. g]));

    static IEnumerable<(Moment Start, EventLength Length)> Starts(EventItem item, Interval window, StepBudget steps)
    {
        if (item.Rules.Count == 0 && item.MoreStarts.Count == 0)
            return item.Exceptions.Contain(item.Start) ? [] : [(item.Start, item.Length)];

        // A day of slack on both sides covers every offset of every zone; exact instants decide later.
        var longest = item.MoreStarts.Select(m => m.Length?.AtMost ?? Duration.Zero).Append(item.Length.AtMost).Max();
        var from = (window.Start - longest).InZone(item.Start.Zone).LocalDateTime.PlusDays(-1);
        var to = window.End.InZone(item.Start.Zone).LocalDateTime.PlusDays(1);
        var starts = new List<(Moment Start, EventLength Length)>(item.MoreStarts.Where(m => m.Length is not null).Select(m => (m.Start, m.Length!.Value))) { (item.Start, item.Length) };
        starts.AddRange(item.MoreStarts.Where(m => m.Length is null).Select(m => (m.Start, item.Length)));
        foreach (var rule in item.Rules)
            starts.AddRange(Expand(item, steps, () => Recurrence.Expand(rule, item.Start.Local, from, to, steps), "counts at its first time alone").Select(l => (item.Start.At(l), item.Length)));
        var excluded = item.Exclusions.SelectMany(rule => Expand(item, steps, () => Recurrence.Times(rule, item.Start.Local, from, to, steps), "counts at those times too")).ToHashSet();
        return starts.DistinctBy(s => s.Start.Instant).Where(s => !item.Exceptions.Contain(s.Start) && !(excluded.Count > 0 && excluded.Contains(s.Start.Local)));
    }

    static List<LocalDateTime> Expand(EventItem item, StepBudget steps, Func<List<LocalDateTime>> expand, string consequence)
    {
        try
        {
            // Thousands of events may come after the one that was too much.
            if (steps.Spent is null) return expand();
            item.Troubles.Add(new Trouble(steps.Spent, consequence, HidesTimes: true));
        }
        catch (ItemRefused refused)
        {
            item.Troubles.Add(new Trouble(refused, consequence, HidesTimes: true));
        }
        return [];
    }

    /// <summary>An occurrence moved as the first one of a change is, on the wall clock.</summary>
    static Moment Moved(Moment start, EventItem change)
    {
        var (old, now) = (change.Replaces!.Value, change.Start);
        return now.At(LocalIn(start, now).Plus(Period.Between(LocalIn(old, now), now.Local, PeriodUnits.Days | PeriodUnits.AllTimeUnits)));
    }

    static LocalDateTime LocalIn(Moment moment, Moment other) =>
        moment.IsDate || other.IsDate ? moment.Local : moment.Instant.InZone(other.Zone).LocalDateTime;

    static Interval Widened(Interval window, List<EventItem> later)
    {
        var far = later.Select(l => l.Replaces!.Value.Instant - l.Start.Instant).Select(d => d < Duration.Zero ? -d : d).Max() + Duration.FromDays(1);
        var longest = later.Select(l => l.Length.AtMost).Max();
        return new Interval(window.Start - far - longest, window.End + far);
    }

    static IEnumerable<EventItem> Latest(IEnumerable<EventItem> versions)
    {
        var all = versions.ToList();
        var sequence = all.Max(v => v.Sequence);
        return all.Where(v => v.Sequence == sequence || v.Sequence == long.MaxValue);
    }
}
