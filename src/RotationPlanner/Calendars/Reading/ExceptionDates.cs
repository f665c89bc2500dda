using NodaTime;

namespace RotationPlanner.Calendars.Reading;

/// <summary>
/// Starts that do not take place. Compared as instants, so that the zone they are written in does not matter; some
/// programs name the bare day of an event that has a time of day.
/// </summary>
sealed class ExceptionDates(IReadOnlyList<Moment> exceptions, Moment start)
{
    readonly HashSet<Instant> instants = [.. exceptions.Select(e => e.Instant)];
    readonly HashSet<LocalDate> days = start.IsDate
        ? [] : [.. exceptions.Where(e => e.IsDate).Select(e => e.Local.Date)];

    public bool Contain(Moment moment) => instants.Contains(moment.Instant) || days.Contains(moment.Local.Date);
}
