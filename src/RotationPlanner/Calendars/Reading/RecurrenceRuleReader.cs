using Ical.Net;
using Ical.Net.DataTypes;
using NodaTime;

namespace RotationPlanner.Calendars.Reading;

/// <summary>A recurrence rule that is safe to expand.</summary>
/// <param name="Rule">The rule without its end.</param>
/// <param name="Until">The last wall-clock time of the rule in the event's own zone, or null.</param>
/// <param name="Count">How many times it gives in all, or null.</param>
readonly record struct SafeRule(RecurrenceRule Rule, LocalDateTime? Until, int? Count);

/// <summary>
/// Reads RRULE values and refuses those that cannot be expanded in reasonable time, before anything is expanded.
/// </summary>
static class RecurrenceRuleReader
{
    const string Until = "UNTIL=";

    public static SafeRule Read(ContentLine line, Moment start, MomentReader times, Offset? utcOffset = null)
    {
        var parts = line.Value.Trim().Split(';', StringSplitOptions.RemoveEmptyEntries);
        // The library reads an end it does not understand as no end.
        var until = UntilOf(line.Value);
        var rest = string.Join(';', parts.Where(p => !IsUntil(p)));
        if (rest.Length == 0) throw new ItemRefused("The recurrence rule says nothing but its end.", line);
        if (parts.FirstOrDefault(p => p.Count(c => c == ',') >= Limits.ByValues) is { } list)
            throw new ItemRefused($"A part of the recurrence rule has more than {Limits.ByValues} values.", line);

        var rule = Parse(rest, line);
        Refuse(rule, line);
        return new SafeRule(rule, until is null ? null : EndOf(until, line, start, times, utcOffset), rule.Count);
    }

    /// <summary>The end of a rule as it is written, whatever else it says.</summary>
    public static string? UntilOf(string value) =>
        value.Split(';', StringSplitOptions.TrimEntries).FirstOrDefault(IsUntil) is { } part ? part[Until.Length..].Trim() : null;

    static bool IsUntil(string part) => part.Trim().StartsWith(Until, StringComparison.OrdinalIgnoreCase);

    static RecurrenceRule Parse(string text, ContentLine line)
    {
        try
        {
            return new RecurrenceRule(text);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or ArithmeticException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new ItemRefused("The recurrence rule is not valid.", line);
        }
    }

    static void Refuse(RecurrenceRule rule, ContentLine line)
    {
        if (rule.Interval < 1) throw new ItemRefused("The recurrence rule is not valid.", line);
        if (rule.Frequency is FrequencyType.Secondly or FrequencyType.Minutely)
            throw new ItemRefused("It recurs by the second or minute, which no duty or absence does.", line,
                "Maybe the calendar is a trap, or a sensor's log.");
        if (RuleCost.PerDay(rule) > Limits.PerDay)
            throw new ItemRefused($"It recurs more than {Limits.PerDay} times a day.", line);
    }

    static LocalDateTime EndOf(string value, ContentLine line, Moment start, MomentReader times, Offset? utcOffset)
    {
        var end = times.Read(value, line);
        // A bare date closes its whole day: the reading that leaves nothing out.
        if (end.IsDate) return end.Local.Date.At(LocalTime.MaxValue);
        if (!value.EndsWith('Z')) return end.Local;
        if (utcOffset is { } offset) return end.Instant.WithOffset(offset).LocalDateTime;
        // For an event of whole days the day is meant, whatever its zone.
        return start.IsDate ? end.Local.Date.At(LocalTime.MaxValue) : end.Instant.InZone(start.Zone).LocalDateTime;
    }
}
