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

    public static List<FeedSeat> Of(Plan plan) =>
    [
        .. plan.Assignments.Select(FeedSeat.Of)
            .Concat(plan.Unfilled.Where(u => u.Required).Select(FeedSeat.Of))
            .Concat(Past(plan))
            .DistinctBy(s => s.Uid)
            .OrderBy(s => s.Start).ThenBy(s => s.Shift, StringComparer.Ordinal)
            .ThenBy(s => s.Role, StringComparer.Ordinal).ThenBy(s => s.Seat),
    ];

    public static Instant HorizonStart(Company company) =>
        company.TimeZone.AtStartOfDay(company.Horizon.Start).ToInstant();

    static IEnumerable<FeedSeat> Past(Plan plan)
    {
        var since = HorizonStart(plan.Company) - Back;
        // A file of history names no seats; people of one role are told apart by their order.
        return plan.Company.History.GroupBy(p => (p.Rotation, p.Shift, p.Role))
            .SelectMany(same => same.Select((p, seat) => new FeedSeat(p.Rotation, p.Shift, p.Role, seat, p.Start, p.End, p.Responder)))
            .Where(s => s.End > since);
    }
}
