using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Interchange.Importing;

/// <summary>Rotations that say only how they repeat, written out turn by turn.</summary>
static class Turns
{
    /// <summary>People take turns from a start on: days and weeks on the wall clock of the zone, hours on the instant.</summary>
    public static void Add(EntryReading into, Period turn, string? start, string? end, DateTimeZone? zone, IReadOnlyList<ImportedEntry> people, int first = 0)
    {
        if (people.Count == 0) return;
        var at = people[0];
        if ((zone ?? into.Options.Zone) is not { } clock)
        {
            into.Report(at.Problem("The schedule names no zone, and repeats on a wall clock.", null, "Maybe say it with --zone Europe/London."));
            return;
        }
        if (Read(start, clock) is not { } begin)
        {
            into.Report(at.Problem("The rotation has no start.", start, "Maybe export the timeline instead."));
            return;
        }
        var until = end is null ? into.Options.Until : Read(end, clock)?.ToInstant();
        if (until is not { } stop)
        {
            into.Report(at.Problem("The rotation repeats without an end.", null, "Maybe say with --until 2027-07-01 until when it is read."));
            return;
        }
        var from = begin;
        for (var i = 0; from.ToInstant() < stop && !into.IsOver; i++)
        {
            var next = Next(begin, turn, i + 1);
            if (next.ToInstant() <= from.ToInstant()) return;
            into.Add(people[(i + first) % people.Count] with { Start = from.ToInstant(), End = Instant.Min(next.ToInstant(), stop) });
            from = next;
        }
    }

    static ZonedDateTime Next(ZonedDateTime begin, Period turn, int times) => turn.HasTimeComponent
        ? begin + Duration.FromHours(turn.Hours * times)
        : begin.LocalDateTime.PlusDays(checked((turn.Days + 7 * turn.Weeks) * times)).InZoneLeniently(begin.Zone);

    static ZonedDateTime? Read(string? text, DateTimeZone zone)
    {
        if (text is null) return null;
        if (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } exact) return IsNear(exact.Value.LocalDateTime) ? exact.Value.ToInstant().InZone(zone) : null;
        return LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true } local && IsNear(local.Value) ? local.Value.InZoneLeniently(zone) : null;
    }

    static bool IsNear(LocalDateTime time) => time.Year is >= 1900 and <= 2200;
}
