using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.TimeZones;
using NodaTime.TimeZones.Cldr;

namespace RotationPlanner.Calendars.Reading;

/// <summary>
/// Names of zones that are not IANA's: those of Windows, what its dialogs show (<c>(UTC+01:00) Amsterdam, Berlin, ...</c>),
/// paths that end in an IANA name (<c>/mozilla.org/20050126_1/Europe/Berlin</c>), and bare offsets. Whatever is not
/// certain is not found.
/// </summary>
static partial class ZoneNames
{
    static readonly Offset[] nearby = [Offset.Zero, Offset.FromHours(1), Offset.FromHours(-1)];

    static readonly WindowsZones windows = TzdbDateTimeZoneSource.Default.WindowsMapping;

    /// <summary>The Windows zones of a city, by the last part of an IANA name in plain letters.</summary>
    static readonly Lazy<Dictionary<string, (string Id, string Windows)[]>> cities = new(() =>
    {
        var named = windows.MapZones.SelectMany(m => m.TzdbIds.Select(id => (Id: id, Windows: m.WindowsId))).Distinct().ToList();
        var byCity = named.GroupBy(p => City(p.Id)).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        // A city's newer name, such as Kyiv, may be known to IANA alone. Cities that share a zone there may have their own here.
        foreach (var (id, zone) in named)
            foreach (var other in TzdbDateTimeZoneSource.Default.Aliases[Canonical(id)].Prepend(Canonical(id))) byCity.TryAdd(City(other), [(id, zone)]);
        return byCity;
    });

    static readonly Lazy<Dictionary<string, string>> byCase = new(() =>
        DateTimeZoneProviders.Tzdb.Ids.GroupBy(id => id, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase));

    public static DateTimeZone? Windows(string id)
    {
        var name = id.Replace(" Daylight Time", " Standard Time", StringComparison.Ordinal);
        return windows.PrimaryMapping.TryGetValue(name, out var iana) ? DateTimeZoneProviders.Tzdb[iana] : null;
    }

    public static DateTimeZone? Find(string id)
    {
        var name = id.Trim();
        if (byCase.Value.TryGetValue(name, out var known)) return DateTimeZoneProviders.Tzdb[known];
        return OfPath(name) ?? OfOffset(name) ?? (WindowsDialogNames.Find(Plain(name)) is { } named ? DateTimeZoneProviders.Tzdb[named] : OfDialog(name));
    }

    /// <summary>The longest end of a path that is a name; those of <c>tzone://Microsoft/Utc</c> too.</summary>
    static DateTimeZone? OfPath(string name)
    {
        for (var slash = name.IndexOf('/'); slash >= 0; slash = name.IndexOf('/', slash + 1))
        {
            var end = name[(slash + 1)..];
            if (byCase.Value.TryGetValue(end, out var known) && (end.Contains('/') || end.Equals("Utc", StringComparison.OrdinalIgnoreCase)))
                return DateTimeZoneProviders.Tzdb[known];
            if (Windows(end) is { } zone) return zone;
        }
        return null;
    }

    static FixedZone? OfOffset(string name) =>
        BareOffset().Match(name) is { Success: true } match ? new FixedZone(name, OffsetOf(match)) : null;

    static DateTimeZone? OfDialog(string name)
    {
        if (DialogName().Match(name) is not { Success: true } match) return null;
        var (offset, rest) = (OffsetOf(match), match.Groups["rest"].Value.Trim());
        if (rest.StartsWith("Coordinated Universal Time", StringComparison.OrdinalIgnoreCase) || rest == "International Date Line West") return new FixedZone(name, offset);
        // Countries move by an hour now and then, and their names stay.
        if (WindowsDialogNames.Find(Plain(rest)) is { } named && nearby.Any(h => IsAt(named, offset + h))) return DateTimeZoneProviders.Tzdb[named];
        // Cities that are no zone of IANA's, or lie in another offset by now, say nothing; all others must agree.
        var zones = rest.Split(',').SelectMany(city => cities.Value.GetValueOrDefault(Plain(city)) ?? []).Where(z => IsAt(z.Id, offset))
            .Select(z => z.Windows).Distinct().ToList();
        return zones is [var only] ? DateTimeZoneProviders.Tzdb[windows.PrimaryMapping[only]] : null;
    }

    /// <summary>Whether a zone's usual time is so far from UTC.</summary>
    static bool IsAt(string id, Offset offset)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        var (winter, summer) = (zone.GetZoneInterval(Instant.FromUtc(2026, 1, 1, 0, 0)), zone.GetZoneInterval(Instant.FromUtc(2026, 7, 1, 0, 0)));
        return winter.StandardOffset == offset || Offset.Min(winter.WallOffset, summer.WallOffset) == offset;
    }

    static string City(string id) => Plain(id[(id.LastIndexOf('/') + 1)..]);

    static string Canonical(string id) => TzdbDateTimeZoneSource.Default.CanonicalIdMap.TryGetValue(id, out var canonical) ? canonical : id;

    static Offset OffsetOf(Match match)
    {
        if (!match.Groups["hours"].Success) return Offset.Zero;
        var hours = int.Parse(match.Groups["hours"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var minutes = match.Groups["minutes"] is { Success: true } given ? int.Parse(given.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        return Offset.FromSeconds((match.Groups["sign"].ValueSpan is "+" ? 60 : -60) * (60 * hours + minutes));
    }

    /// <summary>Small letters and digits without their marks.</summary>
    static string Plain(string text) => string.Concat(text.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex(@"^\(?(UTC|GMT)\s*((?<sign>[+-])(?<hours>0?[0-9]|1[0-4])(:?(?<minutes>[0-5][0-9]))?)?\)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex BareOffset();

    [GeneratedRegex(@"^\((UTC|GMT)\s*((?<sign>[+-])(?<hours>0?[0-9]|1[0-4])(:?(?<minutes>[0-5][0-9]))?)?\)(?<rest>.+)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex DialogName();

    /// <summary>A zone that never changes its clocks.</summary>
    sealed class FixedZone(string id, Offset offset) : DateTimeZone(id, true, offset, offset)
    {
        readonly ZoneInterval all = new(id, null, null, offset, Offset.Zero);

        public override ZoneInterval GetZoneInterval(Instant instant) => all;
    }
}
