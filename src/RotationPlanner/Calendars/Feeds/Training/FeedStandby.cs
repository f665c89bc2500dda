namespace RotationPlanner.Calendars.Feeds;

/// <summary>A provisional seat, for who steps in when it cannot be taken.</summary>
sealed record FeedStandby(FeedSeat Seat) : FeedEntry(Seat.Start, Seat.End)
{
    protected override string Key => $"standby\n{Seat.SeatKey}";
}
