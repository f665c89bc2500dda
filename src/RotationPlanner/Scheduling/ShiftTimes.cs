using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>Whole-numbered times for timelines and windows.</summary>
static class ShiftTimes
{
    static readonly LocalDate Epoch = new(1970, 1, 1);

    public static long StartMinute(this Shift shift) => shift.Start.ToInstant().Minute();

    public static long EndMinute(this Shift shift) => shift.End.ToInstant().Minute();

    public static long Minute(this Instant instant) => (long)Math.Floor(instant.ToUnixTimeTicks() / (double)NodaConstants.TicksPerMinute);

    public static int DayNumber(this LocalDate date) => Period.DaysBetween(Epoch, date);
}
