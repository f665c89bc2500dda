using NodaTime;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>Finds seats by whose feed they belong to, and by what comes before and after them.</summary>
sealed class SeatLookup
{
    readonly ILookup<string, FeedSeat> byPerson;
    readonly ILookup<string, FeedSeat> byRotation;
    readonly ILookup<string, FeedSeat> byDepartment;
    readonly ILookup<string, FeedSeat> byRole;
    readonly ILookup<string, FeedSeat> byShift;
    readonly IReadOnlyList<FeedSeat> all;
    readonly Dictionary<(string, string, int, Instant), FeedSeat> starting = [];
    readonly Dictionary<(string, string, int, Instant), FeedSeat> ending = [];

    public SeatLookup(Company company, IReadOnlyList<FeedSeat> seats)
    {
        var departments = company.Responders.DistinctBy(r => r.Id)
            .ToDictionary(r => r.Id, r => r.Department, StringComparer.Ordinal);
        var held = seats.Where(s => s.Responder is not null).ToList();
        byPerson = held.ToLookup(s => s.Responder!, StringComparer.Ordinal);
        byDepartment = held.ToLookup(s => departments.GetValueOrDefault(s.Responder!, ""), StringComparer.Ordinal);
        byRotation = seats.ToLookup(s => s.Rotation, StringComparer.Ordinal);
        // Ids that differ in capitals only would be one file on some systems, so they are one feed.
        byRole = seats.ToLookup(s => s.Role, StringComparer.OrdinalIgnoreCase);
        byShift = held.ToLookup(s => s.Shift, StringComparer.Ordinal);
        all = seats;
        foreach (var seat in held)
        {
            starting.TryAdd((seat.Rotation, seat.Role, seat.Seat, seat.Start), seat);
            ending.TryAdd((seat.Rotation, seat.Role, seat.Seat, seat.End), seat);
        }
    }

    public IEnumerable<FeedSeat> Of(FeedKind kind, string id) => kind switch
    {
        FeedKind.Person => byPerson[id],
        FeedKind.Rotation => byRotation[id],
        FeedKind.Department => byDepartment[id],
        FeedKind.Role => byRole[id],
        FeedKind.Company => all,
        _ => [],
    };

    /// <summary>Who hands over to this seat, or null.</summary>
    public FeedSeat? Before(FeedSeat seat) =>
        ending.GetValueOrDefault((seat.Rotation, seat.Role, seat.Seat, seat.Start));

    /// <summary>Who takes over from this seat, or null.</summary>
    public FeedSeat? After(FeedSeat seat) =>
        starting.GetValueOrDefault((seat.Rotation, seat.Role, seat.Seat, seat.End));

    /// <summary>Who else holds seats of the same shift at some time of this one.</summary>
    public IEnumerable<FeedSeat> Beside(FeedSeat seat) =>
        byShift[seat.Shift].Where(s => s.Rotation == seat.Rotation && s.Start < seat.End && seat.Start < s.End && s != seat);
}
