using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>
/// The one place where wall-clock times become instants, so that every handoff follows the same rule for times a DST
/// change skips or repeats.
/// </summary>
static class WallClock
{
    static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>
    /// Lenient, as RFC 5545 asks: a skipped time is later by the length of the gap, a repeated one is the first of the
    /// two.
    /// </summary>
    public static ZonedDateTime At(LocalDate date, LocalTime time, DateTimeZone zone) =>
        date.At(time).InZoneLeniently(zone);

    public static LocalDate DateOf(int dayNumber) => Epoch.PlusDays(dayNumber);

    /// <summary>All dates of one day of the week give successive numbers, whichever the day.</summary>
    public static int WeekNumber(LocalDate date) => (int)Math.Floor(date.DayNumber() / 7.0);
}
