using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>Days of a calendar: <c>working days</c>, <c>working days of DE</c>, <c>holidays of DE</c>.</summary>
static partial class CalendarDayWords
{
    public static Shape<CalendarDays> Days { get; } = new ScalarShape<CalendarDays>("a kind of days", TryDays,
        _ => "Maybe working days, working days of DE, or holidays of DE, where DE is a key of `holidays`.",
        () => new() { ["type"] = "string", ["pattern"] = "^(working days( of .+)?|holidays of .+)$" });

    static bool TryDays(string text, [MaybeNullWhen(false)] out CalendarDays days)
    {
        days = null;
        if (Words().Match(text) is not { Success: true } match) return false;
        days = match.Groups[1].Success
            ? CalendarDays.WorkingDays(match.Groups[2].Success ? match.Groups[2].Value : null)
            : CalendarDays.Holidays(match.Groups[3].Value);
        return true;
    }

    [GeneratedRegex(@"^(?:(working days)(?: of (.+))?|holidays of (.+))\z")]
    private static partial Regex Words();
}
