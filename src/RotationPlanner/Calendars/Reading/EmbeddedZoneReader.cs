using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Calendars.Reading;

/// <summary>
/// Reads a VTIMEZONE: each STANDARD or DAYLIGHT part says at which wall-clock times, counted in the offset before, its
/// own offset begins.
/// </summary>
static class EmbeddedZoneReader
{
    static readonly OffsetPattern Minutes = OffsetPattern.CreateWithInvariantCulture("+HHmm");
    static readonly OffsetPattern Seconds = OffsetPattern.CreateWithInvariantCulture("+HHmmss");

    /// <summary>Files begin many zones in 1601; onsets before this matter to no shift.</summary>
    static readonly LocalDateTime Since = new(1970, 1, 1, 0, 0);

    public static EmbeddedZone Read(string id, Component zone, Instant until, StepBudget steps)
    {
        if (zone.IsCutOff || zone.Troubles.Count > 0) throw Damaged();
        var last = until.InUtc().LocalDateTime.PlusYears(1);
        var onsets = zone.Children.Where(c => c.Name is "STANDARD" or "DAYLIGHT")
            .SelectMany(part => Onsets(part, last, steps)).OrderBy(o => o.At).ToList();
        if (onsets.Count == 0) throw new ItemRefused("It has no STANDARD and no DAYLIGHT part.");
        return EmbeddedZone.Of(
            id, onsets[0].Before, [.. onsets.GroupBy(o => o.At).Select(same => (same.Key, same.Last().Offset))]);
    }

    static IEnumerable<(Instant At, Offset Before, Offset Offset)> Onsets(
        Component part, LocalDateTime last, StepBudget steps)
    {
        if (part.Troubles.Count > 0) throw Damaged();
        var (before, offset) = (OffsetOf(part, "TZOFFSETFROM"), OffsetOf(part, "TZOFFSETTO"));
        // Onsets are wall-clock times without a zone: as such they are read.
        var times = new MomentReader(new ZoneResolver(DateTimeZone.Utc, part, default, steps));
        var start = times.Read(part.Single("DTSTART") ?? throw new ItemRefused("A part has no DTSTART."));

        var starts = part.All("RDATE").SelectMany(times.ReadList).Select(m => m.Local).Append(start.Local);
        if (part.Single("RRULE") is { } line)
        {
            var rule = RecurrenceRuleReader.Read(line, start.At(start.Local), times, utcOffset: before);
            starts = starts.Concat(Recurrence.Expand(rule, start.Local, Since, last, steps));
        }
        return starts.Distinct().ToList().Select(local => (local.WithOffset(before).ToInstant(), before, offset));
    }

    static ItemRefused Damaged() => new("Some of its lines cannot be read.");

    static Offset OffsetOf(Component part, string property)
    {
        var line = part.Single(property) ?? throw new ItemRefused($"A part has no {property}.");
        var value = line.Value.Trim();
        var parsed = value.Length > 5 ? Seconds.Parse(value) : Minutes.Parse(value);
        return parsed.Success
            ? parsed.Value : throw new ItemRefused($"{property} is not an offset such as +0100.", line);
    }
}
