using NodaTime;

namespace RotationPlanner.Calendars.Reading;

/// <summary>
/// Starts that do not take place. Compared as instants, so that the zone they are written in does not matter; some
/// programs name the bare day of an event that has a time of day, or a time of day for an event that has none.
/// </summary>
sealed class ExceptionDates(IReadOnlyList<Moment> exceptions, Moment start)
{
    readonly HashSet<Instant> instants = [.. exceptions.Select(e => e.Instant)];
    readonly HashSet<LocalDate> days = [.. exceptions.Where(e => e.IsDate || start.IsDate).Select(e => e.Local.Date)];

    public static ExceptionDates None { get; } = new([], default);

    public bool Contain(Moment moment) => instants.Contains(moment.Instant) || (days.Count > 0 && days.Contains(moment.Local.Date));
}
