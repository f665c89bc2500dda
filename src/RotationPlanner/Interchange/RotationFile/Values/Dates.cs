using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>Dates, and ranges of dates as in ISO 8601: <c>2027-02-08/2027-02-19</c>, both included.</summary>
static partial class Dates
{
    internal const string DatePattern = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    static readonly LocalDatePattern[] Sloppy =
        [.. new[] { "uuuu'-'M'-'d", "uuuu'/'M'/'d", "uuuu'.'M'.'d", "uuuuMMdd", "d'.'M'.'uuuu", "d MMM uuuu", "d MMMM uuuu", "MMM d',' uuuu", "MMMM d',' uuuu", "MMM d uuuu", "MMMM d uuuu" }.Select(LocalDatePattern.CreateWithInvariantCulture)];

    public static Shape<LocalDate> Date { get; } = new ScalarShape<LocalDate>("a date between 1970 and 2199",
        TryDate, Advise,
        () => new() { ["type"] = "string", ["pattern"] = $"^{DatePattern}$" });

    public static Shape<DateInterval> Range { get; } = new ScalarShape<DateInterval>("a date or a range of dates",
        TryRange, AdviseRange,
        () => new() { ["type"] = "string", ["pattern"] = $"^{DatePattern}(/{DatePattern})?$" });

    // The years keep every sum of dates and periods far from where calendars end.
    internal static bool TryDate(string text, out LocalDate date) =>
        LocalDatePattern.Iso.Parse(text).TryGetValue(default, out date) && date.Year is >= 1970 and <= 2199;

    internal static bool TryRange(string text, out DateInterval range)
    {
        range = null!;
        var (from, to) = Halves(text);
        if (!TryDate(from, out var first) || !TryDate(to ?? from, out var last) || last < first) return false;
        range = new DateInterval(first, last);
        return true;
    }

    internal static (string From, string? To) Halves(string text)
    {
        var cut = text.IndexOf('/', StringComparison.Ordinal);
        return cut < 0 ? (text, null) : (text[..cut].Trim(), text[(cut + 1)..].Trim());
    }

    internal static string AdviseRange(string text)
    {
        var (from, to) = Halves(text);
        if (to is not null && TryDate(from, out var first) && TryDate(to, out var last) && last < first)
            return string.Create(CultureInfo.InvariantCulture, $"Maybe the ends are swapped: {to}/{from}.");
        if (to is not null && !TryDate(from, out _)) return Advise(from);
        return to is null ? Advise(from) : Advise(to);
    }

    internal static string Advise(string text)
    {
        foreach (var pattern in Sloppy)
            if (pattern.Parse(text).TryGetValue(default, out var meant) && meant.Year is >= 1970 and <= 2199)
                return $"Maybe you mean {LocalDatePattern.Iso.Format(meant)}: year, month and day.";
        if (YearMonthDay().Match(text) is { Success: true } match)
        {
            int year = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture),
                month = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
            if (year is >= 1970 and <= 2199 && month is >= 1 and <= 12)
                return string.Create(CultureInfo.InvariantCulture, $"Maybe you mean {year}-{month:00}-{CalendarSystem.Iso.GetDaysInMonth(year, month)}, the last day of that month.");
        }
        return "Maybe write year, month and day, such as 2027-01-04.";
    }

    [GeneratedRegex(@"^([0-9]{4})-([0-9]{2})-[0-9]{2}\z")]
    private static partial Regex YearMonthDay();
}
