using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>Time zones of the IANA database.</summary>
static class Zones
{
    public static Shape<DateTimeZone> Zone { get; } = new ScalarShape<DateTimeZone>("a time zone of the IANA database", TryZone, ZoneAdvice.For,
        () => new() { ["type"] = "string" });

    static bool TryZone(string text, [MaybeNullWhen(false)] out DateTimeZone zone)
    {
        zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(text);
        return zone is not null;
    }
}
