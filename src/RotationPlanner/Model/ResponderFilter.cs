using NodaTime.TimeZones;

namespace RotationPlanner;

/// <summary>
/// Whom a named shift is for. Whoever serves in it meets each list that is not empty: lives in one of the zones, is of
/// one of the departments, has one of the tags, and is one of the people.
/// </summary>
public sealed record ResponderFilter
{
    const char Any = '*';

    static readonly HashSet<string> places =
        [.. (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).Select(l => l.ZoneId)];

    /// <summary>
    /// Ids of time zones in which people live, such as <c>Europe/London</c>; a <c>*</c> stands for anything, as in
    /// <c>America/*</c>. Old names of a zone, such as US/Pacific, are the same zone.
    /// </summary>
    public IReadOnlyList<string> Zones { get; init; } = [];

    /// <summary>The <see cref="Department.Id"/>s.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];

    /// <summary>Some of the <see cref="Responder.Tags"/> of people.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The <see cref="Responder.Id"/>s.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Whether a person is among those it is for.</summary>
    /// <param name="responder">The person.</param>
    /// <returns>True when they are.</returns>
    public bool Allows(Responder responder)
    {
        ArgumentNullException.ThrowIfNull(responder);
        return (People.Count == 0 || People.Contains(responder.Id))
            && (Departments.Count == 0 || Departments.Contains(responder.Department))
            && (Tags.Count == 0 || Tags.Any(responder.Tags.Contains))
            && (Zones.Count == 0 || Zones.Any(z => IsIn(z, responder.TimeZone.Id)));
    }

    /// <summary>Equal for filters that let the same people in for the same reasons.</summary>
    internal string Key => string.Join('\n', new[] { Zones, Departments, Tags, People }
        .Select(list => string.Join('\t', list.Distinct().Order(StringComparer.Ordinal))));

    internal bool IsEmpty => Zones.Count + Departments.Count + Tags.Count + People.Count == 0;

    /// <summary>
    /// Whether a zone is meant by a pattern. Reykjavik is of the Atlantic, though it shares its clock with Africa; names
    /// of no place, such as US/Pacific, are where the zone is.
    /// </summary>
    internal static bool IsIn(string pattern, string zone)
    {
        var parts = pattern.Split(Any);
        return parts.Length == 1 ? Canonical(pattern).Equals(Canonical(zone), StringComparison.OrdinalIgnoreCase)
            : Fits(parts, zone) || (!places.Contains(zone) && Fits(parts, Canonical(zone)));
    }

    static bool Fits(string[] parts, string zone)
    {
        var at = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var found = i == parts.Length - 1 ? Math.Max(zone.Length - parts[i].Length, at)
                : zone.IndexOf(parts[i], at, StringComparison.OrdinalIgnoreCase);
            if (found < 0 || (i == 0 && found > 0) || found + parts[i].Length > zone.Length
                || string.Compare(zone, found, parts[i], 0, parts[i].Length, StringComparison.OrdinalIgnoreCase) != 0)
                return false;
            at = found + parts[i].Length;
        }
        return at == zone.Length;
    }

    static string Canonical(string zone) => 
        TzdbDateTimeZoneSource.Default.CanonicalIdMap.TryGetValue(zone, out var known) ? known : zone;
}
