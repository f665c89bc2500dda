using NodaTime;

namespace RotationPlanner.Calendars.Reading;

/// <summary>
/// Finds the zone that a TZID names: IANA's, then Windows', then one described in the calendar itself, then what else
/// programs are known to write (<see cref="ZoneNames"/>). Never falls back to another zone.
/// </summary>
sealed class ZoneResolver(DateTimeZone personZone, Component calendar, Instant until, StepBudget steps)
{
    readonly Dictionary<string, DateTimeZone> known = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> failures = new(StringComparer.Ordinal);
    Dictionary<string, Component>? described;

    public DateTimeZone PersonZone => personZone;

    public DateTimeZone Resolve(string id, ContentLine line)
    {
        if (known.TryGetValue(id, out var zone)) return zone;
        if (!failures.TryGetValue(id, out var failure))
        {
            zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? ZoneNames.Windows(id) ?? (DateTimeZone?)Embedded(id, out failure) ?? ZoneNames.Find(id);
            if (zone is not null) return known[id] = zone;
            failures[id] = failure ??= $"The time zone {TextSanitizer.Line(id)} is unknown.";
        }
        throw new ItemRefused(failure, line, "Maybe name an IANA zone, such as Europe/London.");
    }

    EmbeddedZone? Embedded(string id, out string? failure)
    {
        failure = null;
        described ??= calendar.Children.Where(c => c.Name == "VTIMEZONE").DistinctBy(NameOf)
            .ToDictionary(NameOf, StringComparer.Ordinal);
        if (!described.TryGetValue(id, out var description)) return null;
        try
        {
            return EmbeddedZoneReader.Read(id, description, until, steps);
        }
        catch (Exception e) when (e is ItemRefused or ArgumentException or ArithmeticException)
        {
            failure = $"The time zone {TextSanitizer.Line(id)} that the calendar describes cannot be read: {TextSanitizer.Line(e.Message)}";
            return null;
        }
    }

    static string NameOf(Component zone) => zone.First("TZID")?.Value.Trim() ?? "";
}
