using NodaTime;

namespace RotationPlanner.Calendars.Reading;

/// <summary>
/// Goes through all items of a file; what goes wrong with one is written down where it matters, and the next is read.
/// </summary>
sealed class CalendarWalk(DateTimeZone personZone, Interval window, EventFilter filter)
{
    readonly StepBudget steps = new();
    readonly List<Problem> problems = [], warnings = [];
    int unlisted;

    public Interval Window => window;

    /// <summary>Whether items are called by their summaries.</summary>
    public bool ShowsSummaries { get; init; }

    public IReadOnlyList<Problem> Problems => problems;

    public IReadOnlyList<Problem> Warnings =>
        unlisted == 0 ? warnings : [.. warnings,
            new Problem("calendar", $"{unlisted} more items of the calendar have problems.")];

    /// <param name="text">The file.</param>
    /// <param name="counts">Whether a time of an event is of interest, wherever it lies.</param>
    /// <param name="take">Called for each of them that touches the window.</param>
    /// <param name="other">Called for the items of each calendar that are not events.</param>
    public void Run(string text, Func<Occurrence, bool> counts, Action<Occurrence> take, Action<IReadOnlyList<Component>, MomentReader> other)
    {
        using var _ = new InvariantCulture();
        var scan = CalendarScan.Of(text);
        problems.AddRange(scan.Problems);
        foreach (var warning in scan.Warnings) Add(warning);
        foreach (var calendar in scan.Calendars)
        {
            foreach (var trouble in calendar.Troubles) Tell(calendar, trouble);
            var times = new MomentReader(new ZoneResolver(personZone, calendar, window.End, steps));
            foreach (var occurrence in Times([.. calendar.Children.Where(c => c.Name == "VEVENT")], times, filter, counts)) take(occurrence);
            times.UnknownZone = null;
            other([.. calendar.Children.Where(c => c.Name != "VEVENT" && !c.IsCutOff)], times);
        }
    }

    /// <summary>The times of events that touch the window.</summary>
    public List<Occurrence> Times(IReadOnlyList<Component> components, MomentReader times, EventFilter which, Func<Occurrence, bool> counts)
    {
        var (reader, items, found) = (new EventReader(times, which, window.Start), new List<EventItem>(), new List<Occurrence>());
        foreach (var component in components.Where(c => !c.IsCutOff))
            Guard(component, () =>
            {
                component.ShowsSummary = ShowsSummaries;
                if (reader.Read(component) is { } item) items.Add(item);
            });
        foreach (var series in EventSeries.Group(items)) Guard(series[0].Source, () => found.AddRange(Times(series, counts)));
        return found;
    }

    List<Occurrence> Times(IReadOnlyList<EventItem> series, Func<Occurrence, bool> counts)
    {
        var found = EventSeries.Occurrences(series, window, steps)
            .Where(o => o.Event.IsBusy && o.From < o.To && o.From < window.End && window.Start < o.To && counts(o)).ToList();
        foreach (var item in series.Where(i => i.IsBusy && i.Troubles.Count > 0))
            if (found.Exists(o => ReferenceEquals(o.Event, item)) || MayBeElsewhere(item, counts))
                foreach (var trouble in item.Troubles) Tell(item.Source, trouble);
        return found;
    }

    bool MayBeElsewhere(EventItem item, Func<Occurrence, bool> counts) =>
        item.Troubles.Exists(t => t.HidesTimes) && item.Start.Instant < window.End && counts(new Occurrence(item.Start, item.Length, item));

    /// <summary>The promise of the reader: whatever is thrown over an item becomes that item's problem.</summary>
    public void Guard(Component item, Action read)
    {
        try
        {
            read();
        }
        catch (ItemRefused refused)
        {
            Tell(item, new Trouble(refused, LeftOut));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Its words are those of a library, and help nobody.
            Tell(item, new Trouble(new ItemRefused("It holds something that cannot be read."), LeftOut));
        }
    }

    const string LeftOut = "is left out: when it is cannot be told";

    public void Tell(Component item, Trouble trouble) => Add(trouble.What.ToProblem(item, trouble.Consequence));

    void Add(Problem problem)
    {
        if (warnings.Count < Limits.Problems) warnings.Add(problem);
        else unlisted++;
    }
}
