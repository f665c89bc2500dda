using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>Times of day and exact times.</summary>
static class Times
{
    internal const string TimePattern = "([01]?[0-9]|2[0-3]):[0-5][0-9]";

    static readonly LocalTimePattern HoursAndMinutes = LocalTimePattern.CreateWithInvariantCulture("H':'mm");
    static readonly LocalTimePattern[] Sloppy =
        [.. new[] { "H'.'mm", "H'h'mm", "HHmm", "%H", "h':'mmtt", "htt", "h':'mm' 'tt", "h' 'tt" }.Select(LocalTimePattern.CreateWithInvariantCulture)];

    public static Shape<LocalTime> Time { get; } = new ScalarShape<LocalTime>("a time of day",
        TryTime, Advise,
        () => new() { ["type"] = "string", ["pattern"] = $"^{TimePattern}$" });

    public static Shape<Instant> Exact { get; } = new ScalarShape<Instant>("an exact time in UTC",
        (string text, out Instant value) =>
            InstantPattern.General.Parse(text).TryGetValue(default, out value)
                && value.InUtc().Year is >= 1970 and <= 2199,
        _ => "Maybe write it as 2026-12-28T09:00:00Z.",
        () => new() { ["type"] = "string", ["pattern"] = $"^{Dates.DatePattern}T[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}Z$" });

    internal static bool TryTime(string text, out LocalTime time) =>
        HoursAndMinutes.Parse(text).TryGetValue(default, out time);

    internal static string Advise(string text)
    {
        if (Weekdays.Names.Any(n => text.StartsWith(n[..3], StringComparison.OrdinalIgnoreCase)))
            return "Maybe write hours and minutes alone: days have a key of their own here.";
        if (text == "24:00")
            return "Maybe write \"00:00\"; a shift that ends at or before its start ends the next day.";
        foreach (var pattern in Sloppy)
            if (pattern.Parse(text.ToUpperInvariant()).TryGetValue(default, out var meant)
                || pattern.Parse(text).TryGetValue(default, out meant))
                return $"Maybe you mean \"{meant.ToString("HH':'mm", System.Globalization.CultureInfo.InvariantCulture)}\".";
        return "Maybe write hours and minutes in quotes, such as \"09:00\".";
    }
}
