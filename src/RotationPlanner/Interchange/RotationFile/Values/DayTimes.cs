using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>A time of day, with its day of the week or of a cycle where it is said.</summary>
readonly record struct DayTime(LocalTime Time, IsoDayOfWeek? Day = null, int? Number = null);

/// <summary>Times of day that may name their day: <c>17:00</c>, <c>Fri 17:00</c>, <c>day 5 09:00</c>.</summary>
static partial class DayTimes
{
    public static Shape<DayTime> Time { get; } = new ScalarShape<DayTime>("a time of day", TryTime,
        text => Split(text) is var (_, time) ? Times.Advise(time) : Times.Advise(text),
        () => new()
        {
            ["type"] = "string",
            ["pattern"] = $"^(({Weekdays.DayPattern}|day [0-9]{{1,3}}) )?{Times.TimePattern}$",
        });

    static bool TryTime(string text, out DayTime value)
    {
        value = default;
        var (day, rest) = Split(text) ?? ("", text);
        if (!Times.TryTime(rest, out var time)) return false;
        value = new DayTime(time);
        if (day.Length == 0) return true;
        if (Number().Match(day) is { Success: true } match)
            value = value with { Number = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) };
        else if (Weekdays.TryDay(day, out var weekday)) value = value with { Day = weekday };
        else return false;
        return true;
    }

    static (string Day, string Time)? Split(string text) =>
        text.LastIndexOf(' ') is var at and > 0 ? (text[..at].Trim(), text[(at + 1)..]) : null;

    [GeneratedRegex(@"^[Dd]ay ([0-9]{1,3})\z")]
    private static partial Regex Number();
}
