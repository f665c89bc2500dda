using NodaTime;

namespace RotationPlanner;

/// <summary>
/// The weekend of a country, as the Unicode Common Locale Data Repository has it (supplemental data, weekData); Saturday
/// and Sunday where it says nothing.
/// </summary>
static class CountryWeekends
{
    static readonly (string[] Codes, IsoDayOfWeek[] Days)[] others =
    [
        (["BH", "DZ", "EG", "IL", "IQ", "JO", "KW", "LY", "OM", "QA", "SA", "SD", "SY", "YE"], [IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday]),
        (["AF"], [IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday]),
        (["IR"], [IsoDayOfWeek.Friday]),
        (["IN", "UG"], [IsoDayOfWeek.Sunday]),
    ];

    static readonly Lazy<HashSet<string>> codes = new(() =>
        [.. NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.ZoneLocations!.Select(z => z.CountryCode)]);

    /// <param name="code">A code of ISO 3166 in capitals, such as SA.</param>
    /// <returns>The days; null where no such country has a time zone.</returns>
    public static IReadOnlySet<IsoDayOfWeek>? Find(string code) => !codes.Value.Contains(code) ? null
        : Weekend.Shared(others.Where(o => o.Codes.Contains(code)).Select(o => o.Days.ToHashSet())
            .DefaultIfEmpty([IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday]).First());
}
