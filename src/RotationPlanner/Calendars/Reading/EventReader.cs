using System.Globalization;
using NodaTime;

namespace RotationPlanner.Calendars.Reading;

/// <summary>Understands one VEVENT, or refuses it with a reason.</summary>
sealed class EventReader(MomentReader times)
{
    public EventItem Read(Component item)
    {
        if (item.Fault is not null) throw item.Fault;
        var start = times.Read(item.Single("DTSTART") ?? throw new ItemRefused("It has no DTSTART."));
        return new EventItem
        {
            Source = item,
            Start = start,
            Length = LengthOf(item, start),
            Uid = item.First("UID")?.Value,
            Sequence = SequenceOf(item),
            Replaces = ReplacedBy(item),
            Rules = RulesOf(item, start),
            MoreStarts = Bounded(item, "RDATE"),
            Exceptions = new ExceptionDates(Bounded(item, "EXDATE"), start),
            IsCancelled = Is(item, "STATUS", "CANCELLED"),
            IsFree = item.First("X-MICROSOFT-CDO-BUSYSTATUS") is null
                ? Is(item, "TRANSP", "TRANSPARENT") : Is(item, "X-MICROSOFT-CDO-BUSYSTATUS", "FREE"),
            Summary = item.First("SUMMARY") is { } summary ? FileText.Unescape(summary.Value) : null,
        };
    }

    EventLength LengthOf(Component item, Moment start)
    {
        var (end, duration) = (item.Single("DTEND"), item.Single("DURATION"));
        if (end is not null && duration is not null) throw new ItemRefused("It has both DTEND and DURATION.", duration);
        if (end is not null) return EventLength.Between(start, end, times.Read(end));
        if (duration is null) return new EventLength(start.IsDate ? 1 : 0, Duration.Zero);
        var length = EventLength.Read(duration.Value.Trim(), duration);
        return start.IsDate && length.Exact != Duration.Zero
            ? throw new ItemRefused("An all-day event lasts whole days.", duration) : length;
    }

    static int SequenceOf(Component item)
    {
        if (item.First("SEQUENCE") is not { } line) return 0;
        return int.TryParse(line.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var sequence) ? sequence
            : throw new ItemRefused("SEQUENCE is not a number up to 2147483647.", line);
    }

    Instant? ReplacedBy(Component item)
    {
        if (item.Single("RECURRENCE-ID") is not { } line) return null;
        if (line.Parameter("RANGE") is not null)
            throw new ItemRefused("A change to one occurrence and all after it (RANGE) is not supported.", line,
                "Maybe export the calendar from another program.");
        return times.Read(line).Instant;
    }

    List<SafeRule> RulesOf(Component item, Moment start)
    {
        if (item.First("EXRULE") is { } old)
            throw new ItemRefused("EXRULE is not supported.", old, "Maybe list the exceptions with EXDATE.");
        if (item.All("RRULE").Count() > Limits.Rules)
            throw new ItemRefused($"It has more than {Limits.Rules} recurrence rules.", item.First("RRULE"));
        return [.. item.All("RRULE").Select(line => RecurrenceRuleReader.Read(line, start, times))];
    }

    List<Moment> Bounded(Component item, string property)
    {
        // Counted before anything is read, so that a long list costs nothing.
        if (item.All(property).Sum(l => 1 + l.Value.Count(c => c == ',')) > Limits.Exceptions)
            throw new ItemRefused(
                $"{property} has more than {Limits.Exceptions} values.", null, "Maybe let the calendar start later.");
        return [.. item.All(property).SelectMany(line => line.Parameter("VALUE") == "PERIOD" ? throw new ItemRefused($"{property} with periods is not supported.", line) : times.ReadList(line))];
    }

    static bool Is(Component item, string property, string value) =>
        string.Equals(item.First(property)?.Value.Trim(), value, StringComparison.OrdinalIgnoreCase);
}
