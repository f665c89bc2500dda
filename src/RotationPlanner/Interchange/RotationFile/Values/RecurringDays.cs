using System.Diagnostics.CodeAnalysis;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>
/// Days that come again and again: <c>Wednesday</c>, <c>Mon-Fri</c>, <c>1st Monday</c>, <c>last Friday</c>, several
/// with commas; and dates.
/// </summary>
static class RecurringDays
{
    static readonly string[][] ordinals =
        [["last"], ["1st", "first"], ["2nd", "second"], ["3rd", "third"], ["4th", "fourth"], ["5th", "fifth"]];

    const string Which = "(last|1st|first|2nd|second|3rd|third|4th|fourth|5th|fifth)";
    const string Part = $"({Which} )?{Weekdays.DayPattern}(\\s*-\\s*{Weekdays.DayPattern})?";
    const string Pattern = $"{Part}(\\s*,\\s*{Part})*";
    const string HalfDay = $"{Dates.DatePattern}/(am|pm)";

    static Shape<IReadOnlyList<DaySelector>> Text { get; } = new ScalarShape<IReadOnlyList<DaySelector>>(
        "a day of the week", TryDays, Advise, () => new() { ["type"] = "string", ["pattern"] = $"^{Pattern}$" });

    /// <summary>One text, or a list of them.</summary>
    public static Shape<IReadOnlyList<DaySelector>> Every { get; } = new EitherShape<IReadOnlyList<DaySelector>>(Text,
        new ListShape<IReadOnlyList<DaySelector>>(Text, "[ Tuesday, 1st Monday ]")
            .As(IReadOnlyList<DaySelector> (lists) => [.. lists.SelectMany(l => l)]));

    /// <summary>Days that people like or dislike: recurring ones, or dates.</summary>
    public static Shape<IReadOnlyList<DaySelector>> Wished { get; } = new ScalarShape<IReadOnlyList<DaySelector>>(
        "a day of the week, a date, or a range of dates", TryWished, AdviseDates,
        () => new()
        {
            ["type"] = "string",
            ["pattern"] = $"^({Pattern}|{Dates.DatePattern}(/{Dates.DatePattern})?|{HalfDay})$",
        });

    /// <summary>Time off: recurring days, or a stretch of local time.</summary>
    public static Shape<TimeOff> Off { get; } = new ScalarShape<TimeOff>(
        "a date, a range of dates, a range of local times, or a day of the week", TryOff,
        text => text.Any(char.IsDigit) && !IsOrdinal(text) ? Spans.Advise(text) : Advise(text),
        () => new() { ["type"] = "string", ["pattern"] = $"^({Pattern}|{Spans.Pattern})$" });

    static bool TryDays(string text, [MaybeNullWhen(false)] out IReadOnlyList<DaySelector> days)
    {
        var found = new List<DaySelector>();
        days = found;
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (Weekdays.TrySet(part, out var set)) found.AddRange(set.Order().Select(DaySelector.Every));
            else if (part.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var which, var day]
                && OrdinalOf(which) is { } ordinal && Weekdays.TryDay(day, out var known))
                found.Add(DaySelector.Monthly(ordinal, known));
            else return false;
        }
        return true;
    }

    static bool TryWished(string text, [MaybeNullWhen(false)] out IReadOnlyList<DaySelector> days)
    {
        if (TryDays(text, out days)) return true;
        days = null;
        if (Spans.TryHalfDay(text, out var date, out var isMorning))
            days = [DaySelector.Between(date, date) with { From = isMorning ? null : Spans.Noon, To = isMorning ? Spans.Noon : null }];
        else if (Dates.TryRange(text, out var range)) days = [DaySelector.Between(range.Start, range.End)];
        return days is not null;
    }

    static bool TryOff(string text, out TimeOff off)
    {
        off = new TimeOff(null, []);
        if (TryDays(text, out var days)) off = new TimeOff(null, days);
        else if (Spans.TrySpan(text, out var span)) off = new TimeOff(new Absence(span, null), []);
        else return false;
        return true;
    }

    /// <summary>1 for the first, -1 for the last; null for no such word.</summary>
    static int? OrdinalOf(string word) =>
        Array.FindIndex(ordinals, o => o.Contains(word, StringComparer.OrdinalIgnoreCase)) switch
        {
            < 0 => null, 0 => -1, var which => which,
        };

    static bool IsOrdinal(string text) => OrdinalOf(text.Split(' ')[0]) is not null;

    static string AdviseDates(string text) =>
        text.Any(char.IsDigit) && !IsOrdinal(text) ? Dates.AdviseRange(text) : Advise(text);

    static string Advise(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["every" or "Every", .. var rest] && string.Join(' ', rest) is var days && TryDays(days, out _))
            return $"Maybe '{TextSanitizer.Line(days)}', which is every one of them.";
        return words is [var which, var day] && OrdinalOf(which) is not null
            ? $"Maybe '{TextSanitizer.Line(which)} {SpellingSuggestion.To(day, Weekdays.Names) ?? Weekdays.Names[0]}'."
            : SpellingSuggestion.To(text, Weekdays.Names) is { } near ? $"Maybe '{near}'."
            : "Maybe Wednesday, Mon-Fri, 1st Monday or last Friday; parts of a day are written { every: Wednesday, from: \"13:00\" }.";
    }
}
