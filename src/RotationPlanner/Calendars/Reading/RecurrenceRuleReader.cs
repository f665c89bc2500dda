using Ical.Net;
using Ical.Net.DataTypes;
using NodaTime;

namespace RotationPlanner.Calendars.Reading;

/// <summary>A recurrence rule that is safe to expand.</summary>
/// <param name="Rule">The rule without its end.</param>
/// <param name="Until">The last wall-clock time of the rule in the event's own zone, or null.</param>
/// <param name="PerStep">How many candidates the expansion may have to look at in each step of its frequency.</param>
readonly record struct SafeRule(RecurrenceRule Rule, LocalDateTime? Until, long PerStep);

/// <summary>
/// Reads RRULE values and refuses those that cannot be expanded in reasonable time, before anything is expanded.
/// </summary>
static class RecurrenceRuleReader
{
    public static SafeRule Read(ContentLine line, Moment start, MomentReader times, Offset? utcOffset = null)
    {
        var parts = line.Value.Trim().Split(';', StringSplitOptions.RemoveEmptyEntries);
        // The library reads an end it does not understand as no end.
        var until = parts.FirstOrDefault(p => p.StartsWith("UNTIL=", StringComparison.OrdinalIgnoreCase));
        var rest = string.Join(';', parts.Where(p => !p.StartsWith("UNTIL=", StringComparison.OrdinalIgnoreCase)));
        if (rest.Length == 0) throw new ItemRefused("The recurrence rule is empty.", line);
        if (parts.FirstOrDefault(p => p.Count(c => c == ',') >= Limits.ByValues) is { } list)
            throw new ItemRefused($"A part of the recurrence rule has more than {Limits.ByValues} values.", line);

        var rule = Parse(rest, line);
        Refuse(rule, line);
        return new SafeRule(rule, until is null
            ? null : EndOf(until[6..].Trim(), line, start, times, utcOffset), RuleCost.PerStep(rule));
    }

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
        return utcOffset is { } offset
            ? end.Instant.WithOffset(offset).LocalDateTime : end.Instant.InZone(start.Zone).LocalDateTime;
    }
}
