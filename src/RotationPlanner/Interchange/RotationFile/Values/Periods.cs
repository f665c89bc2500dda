using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>Lengths of time as in ISO 8601.</summary>
static partial class Periods
{
    const int MostDays = 3_660;

    /// <summary>Whole days: <c>P28D</c> or <c>P4W</c>.</summary>
    public static Shape<int> Days { get; } = new ScalarShape<int>("a number of days from P1D to P3660D",
        TryDays, Advise,
        () => new() { ["type"] = "string", ["pattern"] = "^P([0-9]{1,3}W)?([0-9]{1,4}D)?$" });

    /// <summary>Whole days, or none at all: <c>P0D</c>.</summary>
    public static Shape<int> DaysOrNone { get; } = new ScalarShape<int>("a number of days from P0D to P3660D",
        (string text, out int days) => TryDays(text, out days) || (text == "P0D" && days == 0), Advise,
        () => new() { ["type"] = "string", ["pattern"] = "^P([0-9]{1,3}W)?([0-9]{1,4}D)?$" });

    /// <summary>Days and hours: <c>P7D</c> or <c>PT11H</c>.</summary>
    public static Shape<Period> Rest { get; } = new ScalarShape<Period>("a length of time of at most P3660D",
        TryRest, Advise,
        () =>
            new() { ["type"] = "string", ["pattern"] = "^P([0-9]{1,3}W)?([0-9]{1,4}D)?(T([0-9]{1,5}H)?([0-9]{1,7}M)?)?$" });

    /// <summary>Whole days, weeks, months or years of the calendar: <c>P6M</c> or <c>P26W</c>.</summary>
    public static Shape<Period> Calendar { get; } = new ScalarShape<Period>("a length of time such as P6M or P26W",
        TryCalendar,
        _ => "Maybe write months as P6M, weeks as P26W, or days as P90D.",
        () => new() { ["type"] = "string", ["pattern"] = "^P([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,3}W)?([0-9]{1,4}D)?$" });

    /// <summary>A length of exact time: <c>4h</c>, <c>30m</c>, <c>2d</c> or <c>PT4H</c>.</summary>
    public static Shape<Duration> Length { get; } = new ScalarShape<Duration>("a length of time such as 4h or PT4H",
        TryLength, _ => "Maybe write hours as 4h, or minutes as 30m.",
        () =>
            new() { ["type"] = "string", ["pattern"] = "^([0-9]{1,7}[dhm]|P([0-9]{1,3}W)?([0-9]{1,4}D)?(T([0-9]{1,5}H)?([0-9]{1,7}M)?)?)$" });

    /// <summary>Weighted hours beyond a share, or below it: <c>36h</c>, <c>-12h</c>.</summary>
    public static Shape<Duration> Balance { get; } = new ScalarShape<Duration>(
        "weighted hours from -5000h to 5000h, such as 36h or -12h", TryBalance,
        text => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out _) ? $"Maybe you mean {text}h: the unit is missing."
            : "Maybe write hours as 36h, minutes as 30m, and what is owed with a minus: -12h.",
        () => new() { ["type"] = "string", ["pattern"] = "^[+-]?([0-9]{1,4}h|[0-9]{1,6}m)$" });

    static bool TryBalance(string text, out Duration balance)
    {
        var sign = text.StartsWith('-') ? -1 : 1;
        var digits = text.StartsWith('-') || text.StartsWith('+') ? text[1..] : text;
        balance = Duration.Zero;
        if (!Short().IsMatch(digits) || digits[^1] == 'd' || !TryLength(digits, out var length)) return false;
        balance = sign * length;
        return length <= Duration.FromHours(Responder.MostBalanceHours);
    }

    static bool TryLength(string text, out Duration length)
    {
        length = Duration.Zero;
        if (Short().IsMatch(text))
            text = text[^1] == 'd' ? $"P{text[..^1]}D" : $"PT{text[..^1]}{char.ToUpperInvariant(text[^1])}";
        if (!TryRest(text, out var period)) return false;
        length = period.ToDuration();
        return true;
    }

    static bool TryCalendar(string text, out Period period) =>
        PeriodPattern.Roundtrip.Parse(text).TryGetValue(Period.Zero, out period)
            && !period.HasTimeComponent && !text.Contains('-', StringComparison.Ordinal) && period != Period.Zero;

    static bool TryDays(string text, out int days)
    {
        days = 0;
        if (!TryRest(text, out var period) || period.HasTimeComponent) return false;
        days = period.Weeks * 7 + period.Days;
        return days is >= 1 and <= MostDays;
    }

    static bool TryRest(string text, out Period period)
    {
        period = Period.Zero;
        if (text.Contains('-', StringComparison.Ordinal)
            || !PeriodPattern.Roundtrip.Parse(text).TryGetValue(Period.Zero, out period)) return false;
        // Months and years have no fixed length; parts below a minute are below what shifts are made of.
        if (period.Years != 0 || period.Months != 0 || period.Seconds != 0 || period.Milliseconds != 0
            || period.Ticks != 0 || period.Nanoseconds != 0) return false;
        return period.Weeks is >= 0 and <= MostDays && period.Days is >= 0 and <= MostDays
            && period.Hours is >= 0 and <= MostDays * 24L
            && period.Minutes is >= 0 and <= MostDays * 1440L && period.Weeks * 7 + period.Days + period.Hours / 24
            + period.Minutes / 1440 <= MostDays;
    }

    static string Advise(string text)
    {
        if (Loose().Match(text) is { Success: true } match
            && int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            var days = char.ToUpperInvariant(match.Groups[2].Value.Append('D').First()) switch { 'W' => number * 7L, 'M' => number * 30L, 'Y' => number * 365L, 'H' => 0L, _ => number };
            if (days is > 0 and <= MostDays)
                return string.Create(CultureInfo.InvariantCulture, $"Maybe you mean P{days}D.");
            if (days == 0 && number > 0)
                return string.Create(CultureInfo.InvariantCulture, $"Maybe you mean PT{number}H.");
        }
        return "Maybe write days as P28D, or hours as PT11H.";
    }

    [GeneratedRegex(@"^[0-9]{1,7}[dhm]\z")]
    private static partial Regex Short();

    [GeneratedRegex(@"^[Pp]?\s*([0-9]{1,5})\s*([DdWwMmYyHh]?)[A-Za-z]*\z")]
    private static partial Regex Loose();
}
