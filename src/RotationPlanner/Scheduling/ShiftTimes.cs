using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>Whole-numbered times for timelines and windows.</summary>
static class ShiftTimes
{
    static readonly LocalDate Epoch = new(1970, 1, 1);

    public static long Minute(this Instant instant) =>
        (long)Math.Floor(instant.ToUnixTimeTicks() / (double)NodaConstants.TicksPerMinute);

    public static int DayNumber(this LocalDate date) => Period.DaysBetween(Epoch, date);
}
