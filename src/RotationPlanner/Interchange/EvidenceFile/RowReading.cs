using System.Globalization;
using NodaTime;
using RotationPlanner.Interchange.Yaml;

namespace RotationPlanner.Interchange.Evidences;

/// <summary>Reads the fields of one row, and remembers whether all could be read.</summary>
sealed class RowReading(Row row, List<Problem> problems)
{
    public int Line => row.Line;

    public bool IsWhole { get; private set; } = true;

    public string? Find(string field) => row.Fields.GetValueOrDefault(field);

    /// <summary>A field that must be there.</summary>
    public string Text(string field)
    {
        if (Find(field) is { } text) return text;
        Fail(field, "The field is missing or empty.", null, "Maybe fill it in, or remove the row.");
        return "";
    }

    public LocalDate Date(string field)
    {
        var text = Text(field);
        if (text.Length == 0) return default;
        // Tools write the time of day as well; what counts is the day they name.
        var day = text.Length > 10 && text[10] is 'T' or ' ' ? text[..10] : text;
        if (Dates.TryDate(day, out var date)) return date;
        Fail(field, "This is not a date between 1970 and 2199.", text, Dates.Advise(text));
        return default;
    }

    public T? Word<T>(string field, IReadOnlyList<(string Word, T Value)> choices) where T : struct
    {
        if (Find(field) is not { } text) return null;
        foreach (var (word, value) in choices)
            if (word.Equals(text, StringComparison.OrdinalIgnoreCase)) return value;
        Fail(field, $"This is not one of {string.Join(", ", choices.Select(c => c.Word))}.", text,
            SpellingSuggestion.Advice(text, choices.Select(c => c.Word)));
        return null;
    }

    public int? Number(string field, int least, int most)
    {
        if (Find(field) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            && number <= most) return number;
        Fail(field, $"This is not a whole number from {least} to {most}.", text, "Maybe 7 for a weekly shift.");
        return null;
    }

    void Fail(string field, string message, string? value, string? advice)
    {
        IsWhole = false;
        problems.Add(new Problem(field, message, value, advice) { Line = row.Line });
    }
}
