using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>
/// Days on which shifts begin: Mon-Fri, 1st Mon, last Fri, last working day of DE, and numbers such as 1 or 1-4.
/// </summary>
static partial class StartDayWords
{
    const int Highest = 366;

    const string Ordinals = "(1st|2nd|3rd|4th|5th|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ll]ast)";

    static readonly string[] Words = ["first", "second", "third", "fourth", "fifth"];

    /// <summary>A text, or a list of them.</summary>
    public static Shape<StartDays> Days { get; } = new EitherShape<StartDays>(
        new ScalarShape<StartDays>("a day of the week or of the month", TryText, Advise, Describe),
        new ListShape<StartDays>(new ScalarShape<StartDays>("a day of the week or of the month", TryText, Advise, Describe), "[ Mon, Fri ]")
            .As(parts => StartDays.Of(parts.SelectMany(p => p.Days))));

    /// <summary>Days of the week alone, as a set; null for other days.</summary>
    public static IReadOnlySet<IsoDayOfWeek>? Weekdays(StartDays days) =>
        days.Days.All(d => d.Kind == StartDayKind.Weekday) ? days.Days.Select(d => d.Weekday).ToHashSet() : null;

    static bool TryText(string text, [MaybeNullWhen(false)] out StartDays days)
    {
        var all = new List<StartDay>();
        days = null;
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
            if (!TryPart(part, all)) return false;
        days = StartDays.Of(all);
        return true;
    }

    static bool TryPart(string text, List<StartDay> days)
    {
        if (Yaml.Weekdays.TrySet(text, out var set))
        {
            days.AddRange(set.Select(d => new StartDay(StartDayKind.Weekday, Weekday: d)));
            return true;
        }
        if (Numbers().Match(text) is { Success: true } numbers) return TryNumbers(numbers, days);
        if (WorkingDay().Match(text) is { Success: true } working)
        {
            days.Add(new StartDay(
                working.Groups[1].Value is "first" or "First" or "1st"
                    ? StartDayKind.FirstWorkingDay : StartDayKind.LastWorkingDay,
                Calendar: working.Groups[2].Success ? working.Groups[2].Value : null));
            return true;
        }
        if (text.Equals("last day", StringComparison.OrdinalIgnoreCase))
        {
            days.Add(new StartDay(StartDayKind.LastDay));
            return true;
        }
        if (Nth().Match(text) is not { Success: true } nth || !Yaml.Weekdays.TryDay(nth.Groups[2].Value, out var day))
            return false;
        days.Add(NumberOf(nth.Groups[1].Value) is { } number
            ? new StartDay(StartDayKind.Nth, number, day) : new StartDay(StartDayKind.Last, Weekday: day));
        return true;
    }

    static bool TryNumbers(Match match, List<StartDay> days)
    {
        var from = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        var to = match.Groups[2].Success ? int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) : from;
        if (to < from || to > Highest) return false;
        days.AddRange(Enumerable.Range(from, to - from + 1).Select(n => new StartDay(StartDayKind.Number, n)));
        return true;
    }

    static int? NumberOf(string word) => char.IsDigit(word[0]) ? word[0] - '0'
        : Array.FindIndex(Words, w => w.Equals(word, StringComparison.OrdinalIgnoreCase)) is var at and >= 0 ? at + 1 : null;

    static string Advise(string text) => SpellingSuggestion.Advice(text, [.. Yaml.Weekdays.Names, "last day", "last working day"])
        ?? "Maybe Mon-Fri, 1st Mon, last Fri, last working day, or a number.";

    static JsonObject Describe() => new()
    {
        ["type"] = new JsonArray("string", "integer"),
        ["pattern"] = $"^({Part}(\\s*,\\s*{Part})*)$",
    };

    const string Part = $"({Yaml.Weekdays.DayPattern}(\\s*-\\s*{Yaml.Weekdays.DayPattern})?|{Ordinals} {Yaml.Weekdays.DayPattern}|"
        + "[0-9]{1,3}(\\s*-\\s*[0-9]{1,3})?|[Ll]ast day|([Ff]irst|1st|[Ll]ast) working day( of [^,]+)?)";

    [GeneratedRegex(@"^([0-9]{1,3})(?:\s*-\s*([0-9]{1,3}))?\z")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^([Ff]irst|1st|[Ll]ast) working day(?: of (.+))?\z")]
    private static partial Regex WorkingDay();

    [GeneratedRegex($@"^{Ordinals} ([A-Za-z]+)\z")]
    private static partial Regex Nth();
}
