using NodaTime;
using NodaTime.Text;
using RotationPlanner.Verification;

namespace RotationPlanner.Tool.Output.Rosters;

/// <summary>What somebody asks of a roster: whether it can be answered, and the moment that is meant.</summary>
static class RosterQuestions
{
    static readonly OffsetDateTimePattern[] Instants =
    [
        OffsetDateTimePattern.Rfc3339, OffsetDateTimePattern.ExtendedIso,
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<Z+HH:mm>"),
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd' 'HH:mmo<Z+HH:mm>"),
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd' 'HH:mm:sso<Z+HH:mm>"),
    ];

    static readonly LocalDateTimePattern[] Locals =
    [
        .. new[] { "uuuu-MM-dd'T'HH:mm", "uuuu-MM-dd'T'HH:mm:ss", "uuuu-MM-dd' 'HH:mm", "uuuu-MM-dd' 'HH:mm:ss" }
            .Select(LocalDateTimePattern.CreateWithInvariantCulture),
    ];

    /// <summary>All that stands in the way of an answer.</summary>
    public static IEnumerable<Problem> Problems(Roster roster, string? at, LocalDate? from, LocalDate? to,
        string? person)
    {
        if (at is not null)
        {
            if (Instant(at, roster.Zone) is not { } instant)
                yield return new Problem("--at", "This is no moment", at, Advice(at));
            else if (!roster.Dates.Contains(instant.InZone(roster.Zone).Date)) yield return Outside("--at", at, roster);
        }
        if (from is { } first && !roster.Dates.Contains(first)) yield return Outside("--from", Iso(first), roster);
        if (to is { } last && !roster.Dates.Contains(last)) yield return Outside("--to", Iso(last), roster);
        if (person is not null && !roster.Known.Contains(person, StringComparer.Ordinal))
            yield return new Problem("--person", "The plan knows nobody with this id", person, Named(roster, person)
                ?? SpellingSuggestion.Advice(person, roster.Known));
    }

    /// <summary>
    /// A moment with an offset or Z, or a wall-clock time in a zone; null where the text is neither. A time that the
    /// clocks skip is later by what they skip; of one that comes twice the first is meant.
    /// </summary>
    public static Instant? Instant(string text, DateTimeZone zone)
    {
        foreach (var pattern in Instants)
            if (pattern.Parse(text) is { Success: true } read) return read.Value.ToInstant();
        foreach (var pattern in Locals)
            if (pattern.Parse(text) is { Success: true } read) return read.Value.InZoneLeniently(zone).ToInstant();
        return null;
    }

    static string Advice(string text) => LocalDatePattern.Iso.Parse(text).Success
        ? $"Maybe {text}T09:00, or --from {text} --to {text} for the whole day."
        : "Maybe 2027-01-05T10:00, 2027-01-05T10:00Z or 2027-01-05T10:00+01:00.";

    // People know each other by name.
    static string? Named(Roster roster, string person) => roster.Known
        .FirstOrDefault(id => string.Equals(roster.Name(id), person, StringComparison.OrdinalIgnoreCase)) is { } id
        ? $"Maybe '{TextSanitizer.Line(id)}'." : null;

    static Problem Outside(string option, string value, Roster roster) => new(option,
        "The plan does not reach there", value,
        $"Maybe a day from {Iso(roster.Dates.Start)} to {Iso(roster.Dates.End)}, or the plan of another horizon.");

    static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
