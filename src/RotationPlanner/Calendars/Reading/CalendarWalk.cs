using NodaTime;

namespace RotationPlanner.Calendars.Reading;

/// <summary>
/// Goes through all events of a file; what goes wrong with one is written down, and the next is read.
/// </summary>
sealed class CalendarWalk(DateTimeZone personZone, Interval window)
{
    readonly StepBudget steps = new();
    readonly List<Problem> problems = [];
    int unlisted;

    public IReadOnlyList<Problem> Problems =>
        unlisted == 0 ? problems : [.. problems,
            new Problem("calendar", $"{unlisted} more items of the calendar have problems and are left out.")];

    /// <param name="text">The file.</param>
    /// <param name="take">Called for each current event with its starts in or near the window.</param>
    /// <param name="other">Called for each component that is not an event.</param>
    public void Run(string text, Action<EventItem, IEnumerable<Moment>> take, Action<Component, MomentReader> other)
    {
        using var _ = new InvariantCulture();
        var scan = CalendarScan.Of(text);
        foreach (var calendar in scan.Calendars) Calendar(calendar, take, other);
        foreach (var problem in scan.Problems) Add(problem);
    }

    void Calendar(Component calendar, Action<EventItem, IEnumerable<Moment>> take,
        Action<Component, MomentReader> other)
    {
        if (calendar.Fault is not null) Add(calendar.Fault.ToProblem(calendar));
        var times = new MomentReader(new ZoneResolver(personZone, calendar, window.End, steps));
        var events = new EventReader(times);
        var items = new List<EventItem>();
        foreach (var component in calendar.Children)
            Guard(component, () =>
            {
                if (component.Name == "VEVENT") items.Add(events.Read(component));
                else other(component, times);
            });
        foreach (var (item, replaced) in EventSeries.Group(items))
            Guard(item.Source, () => take(item, EventSeries.Starts(item, replaced, window, steps)));
    }

    /// <summary>The promise of the reader: whatever is thrown over an item becomes that item's problem.</summary>
    void Guard(Component item, Action read)
    {
        try
        {
            read();
        }
        catch (ItemRefused refused)
        {
            Add(refused.ToProblem(item));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Add(new ItemRefused($"It cannot be read: {TextSanitizer.Line(e.Message)}").ToProblem(item));
        }
    }

    void Add(Problem problem)
    {
        if (problems.Count < Limits.Problems) problems.Add(problem);
        else unlisted++;
    }
}
