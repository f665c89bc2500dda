using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>A stretch of somebody's local time, end excluded: whole days, or from a time to a time.</summary>
readonly record struct LocalSpan(LocalDateTime From, LocalDateTime To, bool IsWholeDays)
{
    public BusyTime In(DateTimeZone zone, string? source) => IsWholeDays
        ? BusyTime.Days(From.Date, To.Date.PlusDays(-1), zone, source)
        : BusyTime.Between(From, To, zone, source);
}

/// <summary>
/// Stretches of local time as in ISO 8601: a date, two dates with a slash, or two times with a slash; and half a day.
/// </summary>
static class Spans
{
    const string TimePattern = Dates.DatePattern + "T[0-9]{2}:[0-9]{2}(:[0-9]{2})?";

    internal const string Pattern =
        $"{Dates.DatePattern}(/({Dates.DatePattern}|am|pm))?|{TimePattern}/{TimePattern}";

    static readonly LocalDateTimePattern[] Patterns =
        [.. new[] { "uuuu'-'MM'-'dd'T'HH':'mm", "uuuu'-'MM'-'dd'T'HH':'mm':'ss" }.Select(LocalDateTimePattern.CreateWithInvariantCulture)];

    internal static readonly LocalTime Noon = new(12, 0);

    public static Shape<LocalSpan> Span { get; } = new ScalarShape<LocalSpan>("a date, a range of dates, or a range of local times", TrySpan, Advise,
        () =>
            new() { ["type"] = "string", ["pattern"] = $"^({Pattern})$" });

    internal static bool TrySpan(string text, out LocalSpan span)
    {
        span = default;
        var (from, to) = Dates.Halves(text);
        if (Dates.TryDate(from, out var first) && Dates.TryDate(to ?? from, out var last))
        {
            span = new LocalSpan(first.AtMidnight(), last.PlusDays(1).AtMidnight(), true);
            return last >= first;
        }
        if (TryHalfDay(text, out var date, out var isMorning))
        {
            span = isMorning ? new LocalSpan(date.AtMidnight(), date + Noon, false)
                : new LocalSpan(date + Noon, date.PlusDays(1).AtMidnight(), false);
            return true;
        }
        if (to is null || !TryTime(from, out var start) || !TryTime(to, out var end)) return false;
        span = new LocalSpan(start, end, false);
        return end > start;
    }

    /// <summary>Half a day, <c>2027-03-05/am</c> or <c>/pm</c>: until noon, or from noon.</summary>
    internal static bool TryHalfDay(string text, out LocalDate date, out bool isMorning)
    {
        var (day, half) = Dates.Halves(text);
        isMorning = half == "am";
        return Dates.TryDate(day, out date) && half is "am" or "pm";
    }

    static bool TryTime(string text, out LocalDateTime time)
    {
        time = default;
        foreach (var pattern in Patterns)
            if (pattern.Parse(text).TryGetValue(default, out time)) return time.Year is >= 1970 and <= 2199;
        return false;
    }

    internal static string Advise(string text)
    {
        var (from, to) = Dates.Halves(text);
        if (TryTime(from, out var start))
            return to is null ? $"Maybe give an end: {from}/..." :
                TryTime(to, out var end) ? end == start
                    ? "Maybe it should end later than it starts." : $"Maybe the ends are swapped: {to}/{from}."
                : "Maybe write the end with date and time, such as 2027-03-05T18:00.";
        return text.Contains('T', StringComparison.Ordinal)
            ? "Maybe write it as 2027-03-05T12:00/2027-03-05T18:00." : Dates.AdviseRange(text);
    }
}
