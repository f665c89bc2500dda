using NodaTime;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>
/// All seats of a plan that feeds show, in time order: held ones, required ones that nobody holds, and those of the
/// last days before the horizon.
/// </summary>
static class FeedSeats
{
    /// <summary>
    /// A shift that is running when a plan begins must not vanish from people's calendars, nor last week's.
    /// </summary>
    static readonly Duration Back = Duration.FromDays(15);

    /// <summary>What was published and served stays in calendars as long as people may ask for it.</summary>
    static readonly Duration PublishedBack = Duration.FromDays(90);

    public static List<FeedSeat> Of(Plan plan) =>
    [
        .. Pieces(plan.Assignments.Select(FeedSeat.Of)
            .Concat(plan.Unfilled.Where(u => u.Required).Select(FeedSeat.Of)))
            .Concat(Around(plan)).Concat(Past(plan))
            .DistinctBy(s => s.Uid)
            .OrderBy(s => s.Start).ThenBy(s => s.Shift, StringComparer.Ordinal)
            .ThenBy(s => s.Role, StringComparer.Ordinal).ThenBy(s => s.Seat),
    ];

    public static Instant HorizonStart(Company company) =>
        company.TimeZone.AtStartOfDay(company.Horizon.Start).ToInstant();

    // What is published after the horizon stays, too, when a part before it is changed.
    static IEnumerable<FeedSeat> Around(Plan plan)
    {
        var since = HorizonStart(plan.Company) - PublishedBack;
        return Pieces(plan.Around.Select(FeedSeat.Of)).Where(a => a.End > since);
    }

    static IEnumerable<FeedSeat> Past(Plan plan)
    {
        var since = HorizonStart(plan.Company) - Back;
        return Pieces(plan.Company.History.GroupBy(p => (p.Rotation, p.Shift, p.Role)).SelectMany(Numbered)).Where(s => s.End > since);
    }

    /// <summary>
    /// A file of history names no seats: people of one role are told apart by their order, and whoever begins when
    /// another ends goes on in the same seat.
    /// </summary>
    static IEnumerable<FeedSeat> Numbered(IEnumerable<Assignment> ofRole)
    {
        var ends = new List<Instant>();
        foreach (var p in ofRole)
        {
            var seat = ends.IndexOf(p.Start);
            if (seat < 0) (seat, ends) = (ends.Count, [.. ends, p.End]);
            else ends[seat] = p.End;
            yield return new FeedSeat(p.Rotation, p.Shift, p.Role, seat, p.Start, p.End, p.Responder);
        }
    }

    static IEnumerable<FeedSeat> Pieces(IEnumerable<FeedSeat> seats) => seats.GroupBy(s => (s.Rotation, s.Shift, s.Role, s.Seat))
        .SelectMany(seat => seat.OrderBy(s => s.Start).Select((s, i) => i == 0 ? s : s with { Piece = s.Start }));
}
