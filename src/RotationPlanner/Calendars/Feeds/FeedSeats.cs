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
        .. plan.Assignments.Select(FeedSeat.Of)
            .Concat(plan.Unfilled.Where(u => u.Required).Select(FeedSeat.Of))
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
        return plan.Around.Where(a => a.End > since).Select(FeedSeat.Of);
    }

    static IEnumerable<FeedSeat> Past(Plan plan)
    {
        var since = HorizonStart(plan.Company) - Back;
        // A file of history names no seats; people of one role are told apart by their order.
        return plan.Company.History.GroupBy(p => (p.Rotation, p.Shift, p.Role))
            .SelectMany(same => same.Select((p, seat) => new FeedSeat(p.Rotation, p.Shift, p.Role, seat, p.Start, p.End, p.Responder)))
            .Where(s => s.End > since);
    }
}
