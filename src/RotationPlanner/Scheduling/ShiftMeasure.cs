using NodaTime;

namespace RotationPlanner;

/// <summary>
/// A shift as one person lives it: which minutes are night, weekend and holiday in their own local time.
/// </summary>
public sealed record ShiftMeasure
{
    internal ShiftMeasure(
        long minutes, long nightMinutes, long weekendMinutes, long holidayMinutes, decimal weightedMinutes, decimal
        weightedNight, decimal weightedWeekend, decimal weightedHoliday, IReadOnlyList<LocalDate> nights,
        IReadOnlyList<LocalDate> weekends, IReadOnlyList<LocalDate> holidays)
    {
        Minutes = minutes;
        NightMinutes = nightMinutes;
        WeekendMinutes = weekendMinutes;
        HolidayMinutes = holidayMinutes;
        WeightedMinutes = weightedMinutes;
        WeightedNight = weightedNight;
        WeightedWeekend = weightedWeekend;
        WeightedHoliday = weightedHoliday;
        Nights = nights;
        Weekends = weekends;
        Holidays = holidays;
    }

    /// <summary>Real elapsed minutes.</summary>
    public long Minutes { get; internal init; }

    /// <summary>Minutes in local night.</summary>
    public long NightMinutes { get; internal init; }

    /// <summary>Minutes on the local weekend: Saturday and Sunday, unless the company or the person's calendar says otherwise.</summary>
    public long WeekendMinutes { get; internal init; }

    /// <summary>Minutes on the person's public holidays.</summary>
    public long HolidayMinutes { get; internal init; }

    /// <summary>
    /// Minutes x the largest multiplier that applies and what <see cref="Experience"/> adds to it, before the role's weight.
    /// </summary>
    public decimal WeightedMinutes { get; internal init; }

    /// <summary>The part of <see cref="WeightedMinutes"/> in local nights.</summary>
    public decimal WeightedNight { get; internal init; }

    /// <summary>The part on weekends.</summary>
    public decimal WeightedWeekend { get; internal init; }

    /// <summary>The part on holidays.</summary>
    public decimal WeightedHoliday { get; internal init; }

    /// <summary>
    /// Evenings of the nights of which at least three hours are worked (the threshold of Directive 2003/88/EC, article
    /// 2(4)).
    /// </summary>
    public IReadOnlyList<LocalDate> Nights { get; internal init; }

    /// <summary>The first days, mostly Saturdays, of the weekends touched.</summary>
    public IReadOnlyList<LocalDate> Weekends { get; internal init; }

    /// <summary>Public holidays touched.</summary>
    public IReadOnlyList<LocalDate> Holidays { get; internal init; }

    /// <summary>The credit of holding a role through the shift.</summary>
    /// <param name="roleWeight">The <see cref="Role.Weight"/>.</param>
    /// <returns>Credit in whole minutes, each category rounded half to even.</returns>
    public Credit CreditFor(decimal roleWeight) => new(
        (long)Math.Round(WeightedMinutes * roleWeight), (long)Math.Round(WeightedNight * roleWeight),
        (long)Math.Round(WeightedWeekend * roleWeight), (long)Math.Round(WeightedHoliday * roleWeight));
}
