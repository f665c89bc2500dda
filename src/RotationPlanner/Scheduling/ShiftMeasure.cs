using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>
/// A shift as one person lives it: which minutes are night, weekend and holiday in their own local time.
/// </summary>
/// <param name="Minutes">Real elapsed minutes.</param>
/// <param name="NightMinutes">Minutes in local night.</param>
/// <param name="WeekendMinutes">Minutes on local Saturday or Sunday.</param>
/// <param name="HolidayMinutes">Minutes on the person's public holidays.</param>
/// <param name="WeightedMinutes">Minutes x the largest multiplier that applies, before the role's weight.</param>
/// <param name="WeightedNight">The part of <paramref name="WeightedMinutes"/> in local nights.</param>
/// <param name="WeightedWeekend">The part on weekends.</param>
/// <param name="WeightedHoliday">The part on holidays.</param>
/// <param name="Nights">Evenings of the nights of which at least three hours are worked (the threshold of Directive
/// 2003/88/EC, article 2(4)).</param>
/// <param name="Weekends">Saturdays of the weekends touched.</param>
/// <param name="Holidays">Public holidays touched.</param>
public sealed record ShiftMeasure(
    long Minutes, long NightMinutes, long WeekendMinutes, long HolidayMinutes,
    decimal WeightedMinutes, decimal WeightedNight, decimal WeightedWeekend, decimal WeightedHoliday,
    IReadOnlyList<LocalDate> Nights, IReadOnlyList<LocalDate> Weekends, IReadOnlyList<LocalDate> Holidays)
{
    /// <summary>The credit of holding a role through the shift.</summary>
    /// <param name="roleWeight">The <see cref="Role.Weight"/>.</param>
    /// <returns>Credit in whole minutes, each category rounded half to even.</returns>
    public Credit CreditFor(decimal roleWeight) => new(
        (long)Math.Round(WeightedMinutes * roleWeight), (long)Math.Round(WeightedNight * roleWeight),
        (long)Math.Round(WeightedWeekend * roleWeight), (long)Math.Round(WeightedHoliday * roleWeight));
}
