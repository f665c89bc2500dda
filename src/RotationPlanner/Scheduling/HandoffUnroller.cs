using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>Unrolls shifts that run from handoff to handoff.</summary>
static class HandoffUnroller
{
    public static IEnumerable<Shift> Unroll(
        Rotation rotation, HandoffPattern pattern, DateTimeZone zone, DateInterval horizon)
    {
        var days = pattern.On is null ? 1 : 7;
        foreach (var date in horizon)
        {
            if (pattern.On is { } on && date.DayOfWeek != on) continue;
            var start = WallClock.At(date, pattern.At, zone);
            var end = WallClock.At(date.PlusDays(days), pattern.At, zone);
            // A country that crosses the date line skips a whole day: that day has no shift.
            if (end.ToInstant() <= start.ToInstant()) continue;
            yield return new Shift(ShiftId.Of(rotation, date), rotation, start, end, StepOf(pattern, date));
        }
    }

    public static int StepOf(ShiftPattern pattern, LocalDate date) =>
        pattern is HandoffPattern { On: not null } ? WallClock.WeekNumber(date) : date.DayNumber();
}
