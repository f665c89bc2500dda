using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.TimeZones;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>Time zones of the IANA database.</summary>
static class Zones
{
    public static Shape<DateTimeZone> Zone { get; } = new ScalarShape<DateTimeZone>("a time zone of the IANA database", TryZone, Advise,
        () => new() { ["type"] = "string" });

    static bool TryZone(string text, [MaybeNullWhen(false)] out DateTimeZone zone)
    {
        zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(text);
        return zone is not null;
    }

    static string Advise(string text)
    {
        if (TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(text, out var iana)) return $"Maybe you mean {iana}.";
        var ids = DateTimeZoneProviders.Tzdb.Ids;
        // A city alone, or in the wrong region, is told by the city.
        var near = ids.FirstOrDefault(id => City(id).Equals(City(text), StringComparison.OrdinalIgnoreCase) && id.Contains('/', StringComparison.Ordinal))
            ?? Nearest.To(text, ids) ?? Nearest.To(City(text), ids.Select(City));
        if (near is null || text.Length == 0) return "Maybe write it as Europe/London; the names are those of the IANA database.";
        return $"Maybe you mean {ids.FirstOrDefault(id => City(id) == near) ?? near}.";
    }

    static string City(string id) => id[(id.LastIndexOf('/') + 1)..].Replace(' ', '_');
}
