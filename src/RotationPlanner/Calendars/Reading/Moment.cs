using NodaTime;

namespace RotationPlanner.Calendars.Reading;

/// <summary>A DATE or a DATE-TIME: a wall-clock time with the zone it is read in.</summary>
/// <param name="Local">The wall-clock time; midnight for a date.</param>
/// <param name="Zone">The zone of the time; the person's for dates and for times that name none.</param>
/// <param name="IsDate">True for a whole day.</param>
readonly record struct Moment(LocalDateTime Local, DateTimeZone Zone, bool IsDate)
{
    /// <summary>RFC 5545's rule for times that a change of the clocks skips or repeats: later, first.</summary>
    public Instant Instant =>
        IsDate ? Zone.AtStartOfDay(Local.Date).ToInstant() : Local.InZoneLeniently(Zone).ToInstant();

    public Moment At(LocalDateTime local) => this with { Local = local };
}
