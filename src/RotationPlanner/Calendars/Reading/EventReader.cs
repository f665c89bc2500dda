using System.Globalization;
using System.Numerics;
using NodaTime;

namespace RotationPlanner.Calendars.Reading;

/// <summary>Understands one VEVENT as far as it can be; what cannot is written down with what is done about it.</summary>
sealed class EventReader(MomentReader times, EventFilter filter, Instant since)
{
    /// <exception cref="ItemRefused">Nobody can tell when it is.</exception>
    /// <returns>Null where it is nobody's time and changes nobody's.</returns>
    public EventItem? Read(Component item)
    {
        var (isBusy, troubles, isZoneUnknown) = (filter.IsBusy(item), new List<Trouble>(item.Troubles), false);
        times.UnknownZone = unknown =>
        {
            if (!isZoneUnknown) troubles.Add(new Trouble(unknown, "counts as busy wherever on earth that may be"));
            isZoneUnknown = true;
        };
        var replaces = Try(() => item.Single("RECURRENCE-ID") is { } line ? times.Read(line) : (Moment?)null, null, "counts beside the one it replaces");
        var known = troubles.Count;
        if (StartOf(item, troubles, isBusy) is not { } start)
        {
            if (isBusy || replaces is null) return null;
            start = replaces.Value;
        }
        var isRough = start.IsDate && troubles.Count > known;
        var (length, daysBefore) = isRough ? (RoughLength(item, start), null) : LengthOf(item, start, troubles);
        // Whatever replaces an occurrence recurs with the series, not by itself.
        var isSeries = replaces is null;
        List<SafeRule> Rules(string property, string consequence) => isSeries ? RulesOf(item, property, start, troubles, consequence) : [];
        var read = new EventItem
        {
            Source = item,
            Start = start,
            Length = length,
            DaysBefore = daysBefore,
            Uid = item.First("UID")?.Value,
            Sequence = SequenceOf(item, troubles),
            Replaces = replaces,
            ReplacesLater = string.Equals(item.First("RECURRENCE-ID")?.Parameter("RANGE"), "THISANDFUTURE", StringComparison.OrdinalIgnoreCase),
            Rules = Rules("RRULE", "counts at its first time alone: when it is held again is not known"),
            Exclusions = Rules("EXRULE", "counts at those times too"),
            MoreStarts = isSeries ? MoreStarts(item, start, troubles) : [],
            Exceptions = isSeries ? new ExceptionDates(Exceptions(item, troubles), start) : ExceptionDates.None,
            IsBusy = isBusy,
            Summary = item.First("SUMMARY") is { } summary ? FileText.Unescape(summary.Value) : null,
            Troubles = troubles,
        };
        return isZoneUnknown ? read with { IsZoneUnknown = true } : read;

        T Try<T>(Func<T> reading, T otherwise, string consequence)
        {
            try
            {
                return reading();
            }
            catch (ItemRefused refused)
            {
                troubles.Add(new Trouble(refused, consequence));
                return otherwise;
            }
        }
    }

    Moment? StartOf(Component item, List<Trouble> troubles, bool isBusy)
    {
        try
        {
            return times.Read(item.Single("DTSTART") ?? throw new ItemRefused("It has no DTSTART."));
        }
        catch (ItemRefused refused)
        {
            if (item.First("DTSTART") is { } line && times.DayOf(line) is { } day)
            {
                troubles.Add(new Trouble(refused, "counts as busy all day"));
                return day;
            }
            if (isBusy && !IsOver(item)) throw;
            return null;
        }
    }

    /// <summary>To the day on which it ends, where that can be told.</summary>
    EventLength RoughLength(Component item, Moment start)
    {
        var days = item.First("DTEND") is { } line && times.DayOf(line) is { } end ? Period.DaysBetween(start.Local.Date, end.Local.Date) : 0;
        return new EventLength(days is > 0 and <= MostExchanged ? days + 1 : 1, Duration.Zero);
    }

    /// <summary>Whether something that begins nobody knows when ended before anybody asks.</summary>
    bool IsOver(Component item) => item.First("RRULE") is null && item.First("RDATE") is null && item.First("DTEND") is { } line && IsBefore(line.Value.Trim(), line);

    bool IsBefore(string value, ContentLine line)
    {
        try
        {
            return times.Read(value, line).Instant + Duration.FromDays(1) < since;
        }
        catch (ItemRefused)
        {
            return false;
        }
    }

    (EventLength Length, int? DaysBefore) LengthOf(Component item, Moment start, List<Trouble> troubles)
    {
        try
        {
            var (end, duration) = (item.Single("DTEND"), item.Single("DURATION"));
            if (end is null && duration is null) return (new EventLength(start.IsDate ? 1 : 0, Duration.Zero), null);
            if (duration is null) return Until(start, end!, troubles);
            var length = EventLength.Read(duration.Value, duration);
            if (end is not null && length == default) return Until(start, end, troubles);
            if (start.IsDate)
            {
                if (length.Exact.TotalDays % 1 != 0) troubles.Add(new Trouble(new ItemRefused("An all-day event lasts whole days.", duration), "counts as busy for all of them"));
                length = length.OfDate();
                if (length == default) length = aDay;
            }
            if (end is null) return (length, null);
            var (other, daysBefore) = Until(start, end, troubles);
            if (daysBefore is not null || other.EndOf(start) == length.EndOf(start)) return (other, daysBefore);
            troubles.Add(new Trouble(new ItemRefused("It has both DTEND and DURATION, and they do not agree.", duration), "counts as busy until the later of the two"));
            return (other.EndOf(start) > length.EndOf(start) ? other : length, null);
        }
        catch (ItemRefused refused)
        {
            troubles.Add(new Trouble(refused, "counts as busy all day on which it begins"));
            return (aDay, 0);
        }
    }

    /// <summary>Until an end; where start and end are exchanged, all days from one to the other.</summary>
    (EventLength Length, int? DaysBefore) Until(Moment start, ContentLine line, List<Trouble> troubles)
    {
        var end = times.Read(line);
        // A midnight does for a date where the other is one.
        if (start.IsDate && !end.IsDate && end.Local.TimeOfDay == LocalTime.Midnight) end = start.At(end.Local);
        if (!start.IsDate && end.IsDate) end = start.At(end.Local);
        if (start.IsDate != end.IsDate || end.Instant >= start.Instant) return (EventLength.Between(start, line, end), null);
        var days = Period.DaysBetween(end.Local.Date, start.Local.Date);
        var isLikely = days is >= 0 and <= MostExchanged;
        troubles.Add(new Trouble(new ItemRefused("It ends before it starts.", line, "Maybe start and end are exchanged."), isLikely ? "counts as busy on all days from one to the other" : "counts as busy all day on which it starts"));
        return (aDay, isLikely ? days : 0);
    }

    const int MostExchanged = 92;

    static readonly EventLength aDay = new(1, Duration.Zero);

    static long SequenceOf(Component item, List<Trouble> troubles)
    {
        if (item.First("SEQUENCE") is not { } line) return 0;
        if (BigInteger.TryParse(line.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var sequence))
            return (long)BigInteger.Clamp(sequence, 0, long.MaxValue);
        troubles.Add(new Trouble(new ItemRefused("SEQUENCE is not a number.", line), "counts beside its other versions"));
        return long.MaxValue;
    }

    List<SafeRule> RulesOf(Component item, string property, Moment start, List<Trouble> troubles, string consequence)
    {
        var rules = new List<SafeRule>();
        foreach (var line in item.Lines)
        {
            if (line.Name != property || string.IsNullOrWhiteSpace(line.Value)) continue;
            try
            {
                if (rules.Count == Limits.Rules) throw new ItemRefused($"It has more than {Limits.Rules} recurrence rules.", line);
                rules.Add(RecurrenceRuleReader.Read(line, start, times));
            }
            catch (ItemRefused refused)
            {
                var isOver = RecurrenceRuleReader.UntilOf(line.Value) is { } until && IsBefore(until, line);
                troubles.Add(new Trouble(refused, consequence, HidesTimes: property == "RRULE" && !isOver));
            }
        }
        return rules;
    }

    List<(Moment, EventLength?)> MoreStarts(Component item, Moment start, List<Trouble> troubles)
    {
        var more = new List<(Moment, EventLength?)>();
        foreach (var (value, line) in Values(item, "RDATE", troubles, "counts at the others alone"))
            try
            {
                var slash = value.IndexOf('/');
                var at = times.Read(slash < 0 ? value : value[..slash], line);
                more.Add((at.IsDate && !start.IsDate ? start.At(at.Local.Date + start.Local.TimeOfDay) : at, slash < 0 ? null : PeriodReader.LengthOf(at, value[(slash + 1)..], line, times)));
            }
            catch (ItemRefused refused)
            {
                troubles.Add(new Trouble(refused, "counts at its other times alone", HidesTimes: true));
            }
        return more;
    }

    List<Moment> Exceptions(Component item, List<Trouble> troubles)
    {
        var exceptions = new List<Moment>();
        foreach (var (value, line) in Values(item, "EXDATE", troubles, "counts at those beyond too"))
            try
            {
                exceptions.Add(times.Read(value, line));
            }
            catch (ItemRefused refused)
            {
                troubles.Add(new Trouble(refused, "counts at that time too"));
            }
        return exceptions;
    }

    static IEnumerable<(string Value, ContentLine Line)> Values(Component item, string property, List<Trouble> troubles, string consequence)
    {
        var left = Limits.Exceptions;
        foreach (var line in item.Lines)
        {
            if (line.Name != property || string.IsNullOrWhiteSpace(line.Value)) continue;
            foreach (var value in line.Value.Split(','))
            {
                if (left-- == 0)
                {
                    troubles.Add(new Trouble(new ItemRefused($"{property} has more than {Limits.Exceptions} values.", null, "Maybe let the calendar start later."), consequence));
                    yield break;
                }
                yield return (value.Trim(), line);
            }
        }
    }
}
