using NodaTime.TimeZones;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>
/// What somebody means who does not write a zone as region and city. A zone whose clocks never change is never offered
/// for one whose clocks do: it would be
/// an hour off for half of the year, and nobody would notice.
/// </summary>
static class ZoneAdvice
{
    const string HowToWrite = "Zones of the IANA database are named by region and city, such as Europe/London or America/Los_Angeles.";

    public static string For(string text)
    {
        text = text.Trim();
        if (ZoneOffsets.Read(text) is { } offset)
        {
            var places = ZoneOffsets.PlacesAt(offset);
            var written = ZoneOffsets.Text(offset);
            return places.Length == 0
                ? $"Maybe check the offset: no place has {written}. {HowToWrite}"
                : $"Maybe you mean {Or(places)}, where it is {written} outside of summer time: an offset does not follow the clocks of a place. {HowToWrite}";
        }
        var meant = OfWindows(text) ?? ZoneNames.Find(text) ?? ZoneCities.Find(text);
        return meant switch
        {
            null => $"Maybe write the nearest large city with its region. {HowToWrite}",
            [var one] => $"Maybe you mean {one}. {HowToWrite}",
            _ => $"Maybe you mean one of several: {TextSanitizer.Line(text)} may be {Or(meant)}. {HowToWrite}",
        };
    }

    static string[]? OfWindows(string name) =>
        TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.FirstOrDefault(m =>
            m.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value is { } id
            && !id.StartsWith("Etc/", StringComparison.Ordinal) ? [id] : null;

    static string Or(string[] places) => places.Length == 1 ? places[0]
        : $"{string.Join(", ", places[..^1])} or {places[^1]}";
}
