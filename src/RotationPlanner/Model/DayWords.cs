using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace RotationPlanner;

/// <summary>Days that come again and again, in words.</summary>
static class DayWords
{
    static readonly LocalDatePattern day = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    /// <summary>Such as "every 1st Monday of a month, 13:00 to 17:00, until 30 June 2027".</summary>
    public static string Of(DaySelector days)
    {
        var words = new List<string> { Days(days) };
        if (days.From is not null || days.To is not null)
            words.Add($"{Time(days.From ?? LocalTime.Midnight)} to {Time(days.To ?? LocalTime.Midnight)}");
        if (days.Since is { } since) words.Add($"from {day.Format(since)}");
        if (days.Until is { } until) words.Add($"until {day.Format(until)}");
        return string.Join(", ", words);
    }

    static string Days(DaySelector days) =>
        days.Dates is { } dates ? dates.Length == 1 ? day.Format(dates.Start)
            : $"{day.Format(dates.Start)} to {day.Format(dates.End)}"
        : days.OfMonth is { } which ? $"every {Ordinal(which)} {days.DayOfWeek} of a month"
        : days.Weeks > 1 ? string.Create(CultureInfo.InvariantCulture, $"every {days.Weeks} weeks on {days.DayOfWeek}")
        : $"every {days.DayOfWeek}";

    static string Ordinal(int which) => which switch { 1 => "1st", 2 => "2nd", 3 => "3rd", < 0 => "last", _ => $"{which}th" };

    static string Time(LocalTime time) => LocalTimePattern.HourMinuteIso.Format(time);
}
