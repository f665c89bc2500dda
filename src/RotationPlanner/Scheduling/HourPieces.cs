using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>A piece of real time that lies in one hour of the wall clock.</summary>
/// <param name="Day">The local date as days since 1970.</param>
/// <param name="Hour">The hour of that day.</param>
/// <param name="From">When it begins.</param>
/// <param name="Seconds">Elapsed length.</param>
readonly record struct HourPiece(int Day, int Hour, Instant From, long Seconds)
{
    const int DaysAWeek = 7, HoursADay = 24, MondayToThursday = 3;

    /// <summary>The day of the week, from 0 for Monday. The first of 1970 was a Thursday.</summary>
    public int Weekday => (((Day + MondayToThursday) % DaysAWeek) + DaysAWeek) % DaysAWeek;

    /// <summary>The hour of the week, from 0 for Monday 0:00.</summary>
    public int OfWeek => (Weekday * HoursADay) + Hour;
}

/// <summary>Cuts a stretch of time at the full hours of a zone's wall clock.</summary>
static class HourPieces
{
    const int SecondsPerDay = 86_400, SecondsPerHour = 3_600;

    /// <summary>The hour of the week at a moment, from 0 for Monday 0:00.</summary>
    public static int OfWeek(Instant at, DateTimeZone zone) => Of(at, at + Duration.FromSeconds(1), zone).First().OfWeek;

    public static IEnumerable<HourPiece> Of(Instant start, Instant end, DateTimeZone zone)
    {
        for (var at = start; at < end;)
        {
            var even = zone.GetZoneInterval(at);
            var until = even.HasEnd && even.End < end ? even.End : end;
            while (at < until)
            {
                var local = at.ToUnixTimeSeconds() + even.WallOffset.Seconds;
                var day = (int)Math.DivRem(local, SecondsPerDay, out var second);
                if (second < 0) (day, second) = (day - 1, second + SecondsPerDay);
                var left = until.ToUnixTimeSeconds() - at.ToUnixTimeSeconds();
                if (left <= 0) break;
                var length = Math.Min(SecondsPerHour - (second % SecondsPerHour), left);
                yield return new HourPiece(day, (int)(second / SecondsPerHour), at, length);
                at += Duration.FromSeconds(length);
            }
            at = until;
        }
    }
}
