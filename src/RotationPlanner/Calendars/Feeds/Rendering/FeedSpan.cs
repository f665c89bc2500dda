using NodaTime;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>When an event is, in the style that a company wants.</summary>
static class FeedSpan
{
    /// <summary>A day on which the clocks go forward, in most of the world.</summary>
    static readonly Duration day = Duration.FromHours(23);

    public static readonly Duration Appointment = Duration.FromMinutes(30);

    /// <summary>Whether the event is long enough for another style than its exact times.</summary>
    public static bool IsLong(FeedEntry entry) => entry is FeedSeat or FeedStandby && entry.End - entry.Start >= day;

    /// <param name="to">Takes beginning and end.</param>
    /// <param name="entry">The event.</param>
    /// <param name="until">When its holder leaves.</param>
    /// <param name="style">How it is shown.</param>
    /// <param name="zone">Whose days they are.</param>
    public static void Write(FeedWriter to, FeedEntry entry, Instant until, FeedStyle style, DateTimeZone zone)
    {
        if (!IsLong(entry) || style == FeedStyle.Timed) Exact(to, entry.Start, until);
        else if (style == FeedStyle.Handoff)
            Exact(to, entry.Start, entry.Start + Appointment);
        else
        {
            // Handed over on its last day, so that this day is the next person's.
            var (first, next) = (entry.Start.InZone(zone).Date, entry.End.InZone(zone).Date);
            to.Date("DTSTART"u8, first);
            to.Date("DTEND"u8, next > first ? next : first.PlusDays(1));
        }
    }

    /// <summary>The appointment to hand a seat over.</summary>
    public static FeedHandOver HandOver(FeedSeat seat) => new(seat, seat.End, seat.End + Appointment);

    static void Exact(FeedWriter to, Instant start, Instant end)
    {
        to.Moment("DTSTART"u8, start);
        to.Moment("DTEND"u8, end);
    }
}
