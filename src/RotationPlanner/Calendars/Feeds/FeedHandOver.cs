using NodaTime;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>The end of a long seat, as an appointment of who hands it over.</summary>
sealed record FeedHandOver(FeedSeat Seat, Instant Start, Instant End) : FeedEntry(Start, End)
{
    protected override string Key => $"handover\n{Seat.SeatKey}";
}
