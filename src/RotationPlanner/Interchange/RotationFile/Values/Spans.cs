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
/// Stretches of local time as in ISO 8601: a date, two dates with a slash, or two times with a slash.
/// </summary>
static class Spans
{
    const string TimePattern = Dates.DatePattern + "T[0-9]{2}:[0-9]{2}(:[0-9]{2})?";

    static readonly LocalDateTimePattern[] Patterns =
        [.. new[] { "uuuu'-'MM'-'dd'T'HH':'mm", "uuuu'-'MM'-'dd'T'HH':'mm':'ss" }.Select(LocalDateTimePattern.CreateWithInvariantCulture)];

    public static Shape<LocalSpan> Span { get; } = new ScalarShape<LocalSpan>("a date, a range of dates, or a range of local times", TrySpan, Advise,
        () =>
            new() { ["type"] = "string", ["pattern"] = $"^({Dates.DatePattern}(/{Dates.DatePattern})?|{TimePattern}/{TimePattern})$" });

    static bool TrySpan(string text, out LocalSpan span)
    {
        span = default;
        var (from, to) = Dates.Halves(text);
        if (Dates.TryDate(from, out var first) && Dates.TryDate(to ?? from, out var last))
        {
            span = new LocalSpan(first.AtMidnight(), last.PlusDays(1).AtMidnight(), true);
            return last >= first;
        }
        if (to is null || !TryTime(from, out var start) || !TryTime(to, out var end)) return false;
        span = new LocalSpan(start, end, false);
        return end > start;
    }

    static bool TryTime(string text, out LocalDateTime time)
    {
        time = default;
        foreach (var pattern in Patterns)
            if (pattern.Parse(text).TryGetValue(default, out time)) return time.Year is >= 1970 and <= 2199;
        return false;
    }

    static string Advise(string text)
    {
        if (Weekdays.Names.Any(n => text.StartsWith(n[..3], StringComparison.OrdinalIgnoreCase)))
            return "Maybe `avoids: [ " + TextSanitizer.Line(text) + " ]`, which is a wish, or a calendar file with a repeating event: days of the week cannot be named as time off yet.";
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
