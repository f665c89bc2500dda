using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>Working hours of a trainee in which somebody commands and may be watched.</summary>
/// <param name="Observer">The trainee.</param>
/// <param name="Day">The trainee's local day.</param>
/// <param name="Seat">Who commands.</param>
/// <param name="Start">Beginning of those hours.</param>
/// <param name="End">Their end.</param>
sealed record FeedChance(
    string Observer, LocalDate Day, FeedSeat Seat, Instant Start, Instant End) : FeedEntry(Start, End)
{
    protected override string Key => $"observe\n{Observer}\n{LocalDatePattern.Iso.Format(Day)}\n{Seat.SeatKey}";
}
