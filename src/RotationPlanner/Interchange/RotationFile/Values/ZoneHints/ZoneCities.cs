using NodaTime.TimeZones;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>Zones by their city, by a country with few zones, or by a city that is spelt nearly so.</summary>
static class ZoneCities
{
    const int MostOfCountry = 3, ShortestToGuess = 4;

    static readonly TzdbDateTimeZoneSource source = TzdbDateTimeZoneSource.Default;

    /// <summary>Zones of places; the names of before 1970 and zones without clock changes by name have no
    /// place.</summary>
    static readonly string[] ids =
        [.. source.GetIds().Where(id => id.Contains('/', StringComparison.Ordinal)
            && !id.StartsWith("Etc/", StringComparison.Ordinal)).OrderBy(id => IsPlace(id) ? 0 : 1)
            .ThenBy(id => id, StringComparer.Ordinal)];

    public static string[]? Find(string text)
    {
        var city = Plain(text);
        if (Array.Find(ids, id => Plain(id) == city) is { } exact) return [Known(exact)];
        var country = source.ZoneLocations?.Where(l => l.CountryName.Equals(text, StringComparison.OrdinalIgnoreCase)
            || l.CountryCode.Equals(text, StringComparison.OrdinalIgnoreCase))
            .Select(l => l.ZoneId).Distinct(StringComparer.Ordinal).ToArray();
        if (country is { Length: > 0 and <= MostOfCountry }) return country;
        // A short word is near to too many names.
        if (city.Length < ShortestToGuess) return null;
        var near = SpellingSuggestion.To(text, ids)
            ?? Array.Find(ids, id => SpellingSuggestion.To(city, [Plain(id)]) is not null
            && Plain(id)[0] == city[0]);
        return near is null ? null : [Known(near)];
    }

    static bool IsPlace(string id) => source.ZoneLocations?.Any(l => l.ZoneId == id) == true;

    static string Known(string id) => IsPlace(id) ? id : source.CanonicalIdMap[id];

    /// <summary>The city of a zone or of a text, in one case.</summary>
    static string Plain(string text) => text[(text.LastIndexOf('/') + 1)..].Replace('_', ' ').Trim().ToUpperInvariant();
}
