using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>A change of hands.</summary>
/// <param name="Local">The wall-clock time that the pattern names; what a DST change makes of it is in the other.</param>
/// <param name="At">When it is.</param>
/// <param name="Step">Its number; the next one has the next.</param>
readonly record struct Handoff(LocalDateTime Local, ZonedDateTime At, int Step);

/// <summary>The handoffs of a pattern, without end in both directions.</summary>
abstract class Handoffs
{
    /// <summary>Whether a date has several of them, so that the date alone names none.</summary>
    public virtual bool AreSeveralADay => false;

    /// <summary>In order of time, from the first one of a date or of a later one.</summary>
    public abstract IEnumerable<Handoff> From(LocalDate first);

    public static Handoffs In(HandoffPattern pattern, DateTimeZone zone, HolidayDates holidays)
    {
        var length = pattern.Length;
        var anchor = pattern.Anchor;
        if (length.Hours > 0) return new HourHandoffs((int)length.Hours, anchor + pattern.At, zone);
        var days = pattern.On?.Days ?? [];
        Cadence cadence = length switch
        {
            { Months: > 0 } => new MonthCadence(
                length.Months, days.Count > 0 ? days : StartDays.Numbered(1).Days, anchor, holidays),
            { Weeks: > 0 } => CycleCadence.OfWeeks(
                length.Weeks, days.Count > 0 ? days.Select(d => d.Weekday) : [anchor.DayOfWeek], anchor),
            _ => new CycleCadence(Math.Max(1, length.Days), [0], anchor),
        };
        if (pattern.NotOn is not null || pattern.OnlyOn is not null)
            cadence = new MovedCadence(cadence, d => holidays.Allows(d, pattern.NotOn, pattern.OnlyOn));
        return new DateHandoffs(cadence, pattern.At, zone);
    }
}

/// <summary>One handoff on each date of a cadence.</summary>
sealed class DateHandoffs(Cadence cadence, LocalTime at, DateTimeZone zone) : Handoffs
{
    public override IEnumerable<Handoff> From(LocalDate first) =>
        cadence.From(first).Select(d => new Handoff(d.Date + at, WallClock.At(d.Date, at, zone), d.Step));
}
