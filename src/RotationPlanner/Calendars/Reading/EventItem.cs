using NodaTime;

namespace RotationPlanner.Calendars.Reading;

/// <summary>A VEVENT, understood as far as it can be.</summary>
sealed record EventItem
{
    public required Component Source { get; init; }

    public required Moment Start { get; init; }

    public required EventLength Length { get; init; }

    /// <summary>Null when the event names none; it then belongs to no series.</summary>
    public string? Uid { get; init; }

    public long Sequence { get; init; }

    /// <summary>When the occurrence that this event replaces would have begun, or null.</summary>
    public Moment? Replaces { get; init; }

    /// <summary>Whether it replaces all later occurrences too, each moved as the first is.</summary>
    public bool ReplacesLater { get; init; }

    public IReadOnlyList<SafeRule> Rules { get; init; } = [];

    /// <summary>Rules of what does not take place (EXRULE).</summary>
    public IReadOnlyList<SafeRule> Exclusions { get; init; } = [];

    /// <summary>More starts, with their lengths where they have their own.</summary>
    public IReadOnlyList<(Moment Start, EventLength? Length)> MoreStarts { get; init; } = [];

    public required ExceptionDates Exceptions { get; init; }

    /// <summary>Whether it takes its owner's time: not cancelled, free, declined or of no interest.</summary>
    public bool IsBusy { get; init; }

    /// <summary>Whether its times are known to within 14 hours before and 12 hours after.</summary>
    public bool IsZoneUnknown { get; init; }

    /// <summary>
    /// Null where its length is known. Else it counts as whole local days: so many before that on which it begins, and
    /// that.
    /// </summary>
    public int? DaysBefore { get; init; }

    public string? Summary { get; init; }

    /// <summary>What cannot be read of it. Told only where it matters.</summary>
    public required List<Trouble> Troubles { get; init; }
}

/// <summary>One time at which an event takes place.</summary>
readonly struct Occurrence
{
    static readonly Duration earliest = Duration.FromHours(14), latest = Duration.FromHours(12);
    static readonly LocalTime lastMinute = new(23, 59);

    readonly EventLength length;

    public Occurrence(Moment start, EventLength length, EventItem item)
    {
        (Start, this.length, Event) = (start, length, item);
        var isVague = item.IsZoneUnknown && !start.IsDate;
        From = (item.DaysBefore is { } days ? Midnight(-days) : start.Instant) - (isVague ? earliest : Duration.Zero);
        To = (item.DaysBefore is null ? length.EndOf(start) : Midnight(1)) + (isVague ? latest : Duration.Zero);
    }

    public Moment Start { get; }

    public EventItem Event { get; }

    /// <summary>How long it lasts: where the zone is not known, it may be at many times, and lasts no longer for that.</summary>
    public Duration Lasts => Event.DaysBefore is null ? length.EndOf(Start) - Start.Instant : To - From;

    public Instant From { get; }

    public Instant To { get; }

    Instant Midnight(int days) => Start.Zone.AtStartOfDay(Start.Local.Date.PlusDays(days)).ToInstant();

    /// <summary>How many whole local days it takes, from midnight to midnight; null where it takes none or a part.</summary>
    public int? WholeDays(DateTimeZone zone)
    {
        if (Start.IsDate) return length.Days;
        var from = From.InZone(zone).LocalDateTime;
        if (from.TimeOfDay != LocalTime.Midnight) return null;
        var to = To.InZone(zone).LocalDateTime;
        // Some programs end a day at its last minute or second.
        if (to.TimeOfDay >= lastMinute) to = to.Date.PlusDays(1).AtMidnight();
        return to.TimeOfDay == LocalTime.Midnight && to > from ? Period.DaysBetween(from.Date, to.Date) : null;
    }
}
