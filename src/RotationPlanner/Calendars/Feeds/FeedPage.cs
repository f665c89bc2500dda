using NodaTime;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>What goes into one feed, before it is text.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Id">The id of the person, rotation or department.</param>
/// <param name="Name">Their name, made safe.</param>
/// <param name="Zone">The reader's zone.</param>
/// <param name="Entries">What is shown, in time order.</param>
/// <param name="Gone">What was shown last time and is no more.</param>
sealed record FeedPage(FeedKind Kind, string Id, string Name, DateTimeZone Zone, IReadOnlyList<FeedEntry> Entries,
    IReadOnlyList<FeedEntry> Gone);
