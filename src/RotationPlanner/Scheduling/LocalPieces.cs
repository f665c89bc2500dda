using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>A piece of real time that lies in one local day and is wholly night or wholly not.</summary>
/// <param name="Day">The local date as days since 1970.</param>
/// <param name="Second">Second of that day at which it begins.</param>
/// <param name="Seconds">Elapsed length.</param>
readonly record struct LocalPiece(int Day, int Second, long Seconds);

/// <summary>
/// Cuts a stretch of time where a person's local day or night begins or ends. Between two changes of the zone's offset
/// local time runs evenly, so each such part is cut by plain arithmetic: exact on days of 23 or 25 hours.
/// </summary>
static class LocalPieces
{
    const int SecondsPerDay = 86_400;

    public static IEnumerable<LocalPiece> Of(Instant start, Instant end, DateTimeZone zone, FairnessPolicy policy)
    {
        var nightFrom = SecondOf(policy.NightFrom);
        var nightTo = SecondOf(policy.NightTo);
        for (var at = start; at < end;)
        {
            var even = zone.GetZoneInterval(at);
            var until = even.HasEnd && even.End < end ? even.End : end;
            var local = at.ToUnixTimeSeconds() + even.WallOffset.Seconds;
            var left = until.ToUnixTimeSeconds() - at.ToUnixTimeSeconds();
            while (left > 0)
            {
                var day = (int)Math.DivRem(local, SecondsPerDay, out var second);
                if (second < 0) (day, second) = (day - 1, second + SecondsPerDay);
                var cut = Math.Min(Math.Min(After(second, nightFrom), After(second, nightTo)), SecondsPerDay);
                var length = Math.Min(cut - second, left);
                yield return new LocalPiece(day, (int)second, length);
                (local, left) = (local + length, left - length);
            }
            at = until;
        }
    }

    /// <summary>Whether a time of day is night, all three in one unit. Equal times mean that there is no night.</summary>
    public static bool IsNight(int time, int from, int to) =>
        from < to ? time >= from && time < to : from > to && (time >= from || time < to);

    public static int SecondOf(LocalTime time) => (int)(time.NanosecondOfDay / NodaConstants.NanosecondsPerSecond);

    static long After(long second, int boundary) => boundary > second ? boundary : SecondsPerDay;
}
