using NodaTime;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>A feed as it was last written.</summary>
/// <param name="Head">What stands before its events.</param>
/// <param name="Events">Its events by their identity, in the order of <paramref name="Order"/>.</param>
/// <param name="Order">Their identities in the order of the feed.</param>
sealed record WrittenFeed(
    ReadOnlyMemory<byte> Head, IReadOnlyDictionary<string, WrittenEvent> Events, IReadOnlyList<string> Order)
{
    static ReadOnlySpan<byte> Begin => "BEGIN:VEVENT"u8;

    static ReadOnlySpan<byte> End => "END:VEVENT"u8;

    /// <returns>The feed; null where it is none of ours.</returns>
    public static WrittenFeed? Read(ReadOnlyMemory<byte> text)
    {
        var (events, order) = (new Dictionary<string, WrittenEvent>(StringComparer.Ordinal), new List<string>());
        int? head = null, begin = null;
        for (var at = 0; at < text.Length;)
        {
            var rest = text.Span[at..];
            if (rest.StartsWith(Begin)) (head, begin) = (head ?? at, at);
            at += WrittenLines.Length(rest);
            if (begin is not { } from || !rest.StartsWith(End)) continue;
            begin = null;
            if (Event(text[from..at]) is { } item && events.TryAdd(item.Uid, item)) order.Add(item.Uid);
        }
        var before = text[..(head ?? Math.Max(0, text.Span.IndexOf("END:VCALENDAR"u8)))];
        return WrittenLines.Find(before.Span, "PRODID"u8).AsSpan().EndsWith(FeedHead.ProductId)
            ? new WrittenFeed(before, events, order) : null;
    }

    /// <summary>This, with the events of another one that are not here or newer there.</summary>
    public WrittenFeed With(WrittenFeed other)
    {
        var events = Events.ToDictionary(StringComparer.Ordinal);
        foreach (var (uid, item) in other.Events)
            if (!events.TryGetValue(uid, out var mine) || item.Version.IsNewer(mine.Version)) events[uid] = item;
        return this with { Events = events, Order = [.. Order, .. other.Order.Where(uid => !Events.ContainsKey(uid))] };
    }

    static WrittenEvent? Event(ReadOnlyMemory<byte> whole)
    {
        var (uid, sequence, stamp, start, isCancelled, content) = ("", 0, (Instant?)null, (Instant?)null, false, 0);
        for (var at = 0; at < whole.Length;)
        {
            var line = whole.Span[at..];
            line = line[..WrittenLines.Length(line)];
            at += line.Length;
            if (WrittenLines.IsOf(line, "UID"u8)) uid = WrittenLines.Value(line);
            else if (WrittenLines.IsOf(line, "DTSTAMP"u8) || WrittenLines.IsOf(line, "LAST-MODIFIED"u8))
                stamp = WrittenLines.Moment(line) is { } read && !(read < stamp) ? read : stamp;
            else if (WrittenLines.IsOf(line, "SEQUENCE"u8)) (sequence, content) = (WrittenLines.Number(line), at);
            else if (WrittenLines.IsOf(line, "DTSTART"u8)) start ??= WrittenLines.Moment(line);
            else if (line.StartsWith("STATUS:CANCELLED"u8)) isCancelled = true;
        }
        return uid.Length == 0 ? null
            : new WrittenEvent(uid, new(sequence, stamp ?? Instant.FromUnixTimeSeconds(0)), whole, whole[content..])
            {
                IsCancelled = isCancelled, Start = start,
            };
    }
}
