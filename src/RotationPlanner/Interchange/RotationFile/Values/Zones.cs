using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>Time zones of the IANA database.</summary>
static class Zones
{
    public static Shape<DateTimeZone> Zone { get; } = new ScalarShape<DateTimeZone>("a time zone of the IANA database",
        TryZone, ZoneAdvice.For,
        () => new() { ["type"] = "string" });

    static bool TryZone(string text, [MaybeNullWhen(false)] out DateTimeZone zone)
    {
        // The library also makes zones of offsets, such as UTC+01:00; nobody lives in one.
        zone = DateTimeZoneProviders.Tzdb.Ids.Contains(text) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) : null;
        return zone is not null;
    }
}
