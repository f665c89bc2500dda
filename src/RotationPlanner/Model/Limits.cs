using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace RotationPlanner;

/// <summary>Finds numbers, dates and instants outside of what makes sense, before they overflow anything.</summary>
static class Limits
{
    public const int FirstYear = 1900, LastYear = 2200;

    /// <summary>The longest rolling window, memory or rest.</summary>
    public const int MostDays = 3660;

    /// <summary>No shift lasts longer: days of a year and some, so that holidays may put off a handoff.</summary>
    public const int LongestShift = 400;

    public static IEnumerable<Problem> Number(
        string place, string what, decimal value, decimal least, decimal most, string? advice = null)
    {
        if (value < least || value > most)
            yield return new Problem(place, FormattableString.Invariant($"{what} must be from {least} to {most}."),
                value.ToString(CultureInfo.InvariantCulture), advice);
    }

    public static IEnumerable<Problem> Date(string place, LocalDate? date)
    {
        if (date is not { } day || IsSound(day)) yield break;
        yield return day.Calendar == CalendarSystem.Iso
            ? new Problem(place, $"Dates lie in the years {FirstYear} to {LastYear}.", LocalDatePattern.Iso.Format(day))
            : new Problem(place, "Dates are of the ISO calendar.", day.Calendar.Id,
                "Maybe convert it with LocalDate.WithCalendar(CalendarSystem.Iso).");
    }

    public static bool IsSound(LocalDate day) =>
        day.Calendar == CalendarSystem.Iso && day.Year is >= FirstYear and <= LastYear;

    public static bool IsSound(Instant instant) =>
        instant >= Instant.FromUtc(FirstYear, 1, 1, 0, 0) && instant < Instant.FromUtc(LastYear + 1, 1, 1, 0, 0);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static IEnumerable<Problem> Days(string place, string what, int days) =>
        Number(place, $"The window of a {what} in days", days, 1, MostDays, "Maybe 28.");

    public static bool IsWholeMinutes(LocalTime time) => time.NanosecondOfDay % NodaConstants.NanosecondsPerMinute == 0;

    public static bool IsDay(IsoDayOfWeek day) => day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday;
}
