using NodaTime;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>What goes into one feed, before it is text.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Id">The id of the person, rotation, department or role.</param>
/// <param name="Name">Their name, made safe.</param>
/// <param name="Zone">The reader's zone.</param>
/// <param name="Entries">What is shown, in time order.</param>
sealed record FeedPage(FeedKind Kind, string Id, string Name, DateTimeZone Zone, IReadOnlyList<FeedEntry> Entries)
{
    /// <summary>Whether one person reads it, of whose time it tells.</summary>
    public bool IsPersonal => Kind is FeedKind.Person or FeedKind.Observation;

    /// <summary>Whether a seat is the reader's own.</summary>
    public bool IsOf(FeedSeat seat) => Kind == FeedKind.Person && seat.Responder == Id;
}
