using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>On which dates the named shifts of a pattern begin and end.</summary>
sealed class NamedDays
{
    readonly IReadOnlyList<NamedShift> shifts;
    readonly Cadence[] cadences;
    readonly CycleCadence? cycle;
    readonly HolidayDates holidays;

    public NamedDays(NamedShiftPattern pattern, HolidayDates holidays)
    {
        (shifts, this.holidays) = (pattern.Shifts, holidays);
        if (pattern.CycleDays is { } length) cycle = new CycleCadence(length, [0], pattern.Anchor);
        cadences = [.. shifts.Select(s => CadenceOf(s, pattern, holidays))];
    }

    public bool Starts(int leg, LocalDate date) => cadences[leg].Has(date)
        && holidays.Allows(date, shifts[leg].Except, shifts[leg].Only);

    /// <summary>The date on which a shift ends that begins on a date.</summary>
    public LocalDate EndOf(int leg, LocalDate date)
    {
        var shift = shifts[leg];
        var isLater = shift.To > shift.From;
        if (shift.ToDay is { } day)
            return date.DayOfWeek == day && isLater ? date : date.Next(day);
        if (shift.ToNumber is not { } number || cycle is null) return isLater ? date : date.PlusDays(1);
        var days = number - 1 - cycle.OffsetOf(date);
        return date.PlusDays(days > 0 || (days == 0 && isLater) ? days : days + cycle.Length);
    }

    /// <summary>
    /// The number of a shift among those of its name: its day where it lasts a day at most and repeats by days of the week
    /// or of a cycle, so that a day without it is a gap; else one more than the one before.
    /// </summary>
    public int StepOf(int leg, LocalDate date)
    {
        var shift = shifts[leg];
        var isShort = EndOf(leg, date) is var end
            && (end == date || (end == date.PlusDays(1) && shift.To <= shift.From));
        return isShort && cadences[leg] is CycleCadence ? date.DayNumber() : cadences[leg].StepOf(date);
    }

    static Cadence CadenceOf(NamedShift shift, NamedShiftPattern pattern, HolidayDates holidays)
    {
        if (shift.On is not { } on) return CycleCadence.OfWeeks(1, shift.Days, ShiftPattern.CustomaryAnchor);
        if (on.Days.All(d => d.Kind == StartDayKind.Weekday))
            return CycleCadence.OfWeeks(1, on.Days.Select(d => d.Weekday), ShiftPattern.CustomaryAnchor);
        return pattern.CycleDays is { } length
            ? new CycleCadence(length, on.Days.Select(d => d.Number - 1), pattern.Anchor)
            : new MonthCadence(1, on.Days, ShiftPattern.CustomaryAnchor, holidays);
    }
}
