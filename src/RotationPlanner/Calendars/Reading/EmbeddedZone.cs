using NodaTime;
using NodaTime.TimeZones;

namespace RotationPlanner.Calendars.Reading;

/// <summary>A zone described by a calendar: offsets and when they begin.</summary>
sealed class EmbeddedZone : DateTimeZone
{
    readonly List<ZoneInterval> intervals = [];

    EmbeddedZone(string id, Offset least, Offset most) : base(id, false, least, most) { }

    /// <param name="id">Its name.</param>
    /// <param name="before">The offset before the first onset.</param>
    /// <param name="onsets">Instants and the offsets they begin, in order, no instant twice.</param>
    public static EmbeddedZone Of(string id, Offset before, IReadOnlyList<(Instant At, Offset Offset)> onsets)
    {
        var offsets = onsets.Select(o => o.Offset).Append(before).ToList();
        var zone = new EmbeddedZone(id, offsets.Min(), offsets.Max());
        Instant? start = null;
        var offset = before;
        foreach (var onset in onsets)
        {
            if (onset.Offset == offset) continue;
            zone.intervals.Add(new ZoneInterval(id, start, onset.At, offset, Offset.Zero));
            (start, offset) = (onset.At, onset.Offset);
        }
        zone.intervals.Add(new ZoneInterval(id, start, null, offset, Offset.Zero));
        return zone;
    }

    public override ZoneInterval GetZoneInterval(Instant instant)
    {
        var (low, high) = (0, intervals.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (instant < intervals[middle].End) high = middle;
            else low = middle + 1;
        }
        return intervals[low];
    }
}
