using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>How often hands are changed, how long a shift lasts, and on which days shifts begin.</summary>
static partial class Cadences
{
    const int Most = 9_999;

    static readonly string[] Units = ["hour", "day", "week", "month", "quarter"];

    static readonly Dictionary<string, string> Adverbs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["hourly"] = "hour", ["daily"] = "day", ["weekly"] = "week", ["monthly"] = "month", ["quarterly"] = "quarter",
        ["biweekly"] = "2 weeks", ["fortnightly"] = "2 weeks", ["fortnight"] = "2 weeks", ["bimonthly"] = "2 months",
        ["year"] = "12 months", ["yearly"] = "12 months",
    };

    /// <summary>week, 2 weeks, month, quarter, 12 hours.</summary>
    public static Shape<Period> Every { get; } = new ScalarShape<Period>("a length of shifts",
        (string text, [MaybeNullWhen(false)] out Period value) => TryLength(text, Units, out value),
        text => Advise(text, Units), () => Describe(Units));

    /// <summary>1 week, 5 days, 12 hours.</summary>
    public static Shape<Period> Lasts { get; } = new ScalarShape<Period>("a length of shifts",
        (string text, [MaybeNullWhen(false)] out Period value) => TryLength(text, Units[..3], out value),
        text => Advise(text, Units[..3]), () => Describe(Units[..3]));

    /// <summary>14 days, 2 weeks.</summary>
    public static Shape<int> Cycle { get; } = new ScalarShape<int>("a number of days",
        TryCycle,
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days > 0
            ? $"Maybe you mean {text} days." : "Maybe write 14 days, or 2 weeks.", () => Describe(Units[1..3]));

    static bool TryCycle(string text, out int days)
    {
        days = 0;
        if (!TryLength(text, Units[1..3], out var length)) return false;
        days = 7 * length.Weeks + length.Days;
        return true;
    }

    static bool TryLength(string text, string[] units, out Period length)
    {
        length = Period.Zero;
        if (Length().Match(text) is not { Success: true } match) return false;
        var number = match.Groups[1].Value.Length == 0 ? 1
            : int.Parse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        if (number is < 1 or > Most || !units.Contains(match.Groups[2].Value)) return false;
        length = match.Groups[2].Value switch
        {
            "hour" => Period.FromHours(number),
            "day" => Period.FromDays(number),
            "week" => Period.FromWeeks(number),
            "month" => Period.FromMonths(number),
            _ => Period.FromMonths(3 * number),
        };
        return true;
    }

    static string Advise(string text, string[] units)
    {
        if (Adverbs.TryGetValue(text, out var word) && units.Any(u => word.Contains(u, StringComparison.Ordinal)))
            return $"Maybe '{word}'.";
        if (text.StartsWith("0 ", StringComparison.Ordinal)) return "Maybe `week`: hands are changed again some time.";
        return SpellingSuggestion.Advice(text, [.. units, .. units.Select(u => $"2 {u}s")])
            ?? $"Maybe {string.Join(", ", units)}, or several such as 2 {units[^1]}s.";
    }

    static JsonObject Describe(string[] units) => new()
    {
        ["type"] = "string", ["pattern"] = $"^([1-9][0-9]{{0,3}} ?)?({string.Join('|', units)})s?$",
    };

    [GeneratedRegex(@"^(?:([0-9]{1,4})\s*)?([a-z]+?)s?\z")]
    private static partial Regex Length();
}
