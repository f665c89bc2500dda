using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>Certain days of every so many months: numbers, nth weekdays, last days.</summary>
sealed class MonthCadence(int months, IReadOnlyList<StartDay> days, LocalDate anchor, HolidayDates holidays) : Cadence
{
    public override bool IsEmpty => days.Count == 0;

    public override int StepOf(LocalDate date)
    {
        var span = FloorDivide(12 * (date.Year - anchor.Year) + date.Month - anchor.Month, months);
        return span * days.Count + DatesOf(span).Count(d => d <= date) - 1;
    }

    public override LocalDate DateAt(int step)
    {
        var span = FloorDivide(step, days.Count);
        return DatesOf(span)[step - span * days.Count];
    }

    /// <summary>The dates in one span of months, in order.</summary>
    List<LocalDate> DatesOf(int span)
    {
        var first = new LocalDate(anchor.Year, anchor.Month, 1).PlusMonths(span * months);
        var last = first.PlusMonths(months).PlusDays(-1);
        return [.. days.Select(d => Resolve(d, first, last)).Order()];
    }

    LocalDate Resolve(StartDay day, LocalDate first, LocalDate last) => day.Kind switch
    {
        StartDayKind.Number => first.PlusDays(day.Number - 1),
        StartDayKind.Nth => first.PlusDays(-1).Next(day.Weekday).PlusWeeks(day.Number - 1),
        StartDayKind.Last => last.PlusDays(1).Previous(day.Weekday),
        StartDayKind.LastDay => last,
        StartDayKind.FirstWorkingDay => holidays.NextWorkingDay(first, day.Calendar, 1),
        StartDayKind.LastWorkingDay => holidays.NextWorkingDay(last, day.Calendar, -1),
        _ => first,
    };
}
