using NodaTime;

namespace RotationPlanner.Tests.Scheduling;

/// <summary>Forty zones: those whose clocks do something odd, and a spread of all others.</summary>
static class CadenceZones
{
    static readonly string[] odd =
    [
        "Africa/Cairo", "Africa/Casablanca", "America/Asuncion", "America/Chicago", "America/Havana", "America/New_York",
        "America/Nuuk", "America/Santiago", "America/St_Johns", "Antarctica/Troll", "Asia/Beirut", "Asia/Gaza",
        "Asia/Jerusalem", "Asia/Kathmandu", "Asia/Kolkata", "Asia/Tokyo", "Atlantic/Azores", "Australia/Adelaide",
        "Australia/Lord_Howe", "Australia/Sydney", "Europe/Berlin", "Europe/Chisinau", "Europe/Dublin", "Europe/London",
        "Pacific/Apia", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Easter", "Pacific/Norfolk", "UTC",
    ];

    public static IReadOnlyList<DateTimeZone> Forty { get; } =
    [
        .. odd.Concat(Spread()).Take(40).Select(Samples.Zone),
    ];

    /// <summary>All of them in the longer suites; in the fast one every fifth, others for each salt.</summary>
    public static IReadOnlyList<DateTimeZone> Sample(int salt) => Suite.Runs > Length.Fast ? Forty
        : [.. Forty.Where((_, i) => i % 5 == (salt & int.MaxValue) % 5)];

    static IEnumerable<string> Spread()
    {
        var others = DateTimeZoneProviders.Tzdb.Ids.Except(odd).Order(StringComparer.Ordinal).ToArray();
        return Enumerable.Range(0, 10).Select(i => others[i * others.Length / 10]);
    }

    /// <summary>
    /// When a wall-clock time is, found among the offsets of the days around it: the earlier of two, and where it is skipped
    /// as if clocks had not been changed.
    /// </summary>
    public static Instant Read(LocalDateTime local, DateTimeZone zone)
    {
        var guess = local.InUtc().ToInstant();
        var before = zone.GetUtcOffset(guess - Duration.FromHours(30));
        var after = zone.GetUtcOffset(guess + Duration.FromHours(30));
        var there = new[] { before, after }.Select(o => (Offset: o, At: guess - Duration.FromSeconds(o.Seconds)))
            .Where(c => zone.GetUtcOffset(c.At) == c.Offset).Select(c => c.At).Order().ToList();
        return there.Count > 0 ? there[0] : guess - Duration.FromSeconds(before.Seconds);
    }
}
