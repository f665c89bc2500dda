using NodaTime;

namespace RotationPlanner.Calendars;

/// <summary>What feeds say beside the plan.</summary>
public sealed record FeedOptions
{
    /// <summary>
    /// When the feeds are made, UTC; the time of the call when null. Events that are new or say something else than in
    /// <see cref="History"/> are stamped with it, or with the second after their last stamp where that is later; all
    /// others keep their stamp.
    /// </summary>
    public Instant? Published { get; init; }

    /// <summary>
    /// What was last written; nothing when null. Events that say the same stay as they are, to the byte; what has left
    /// a feed is shown there as cancelled for 30 days. <c>WriteFeeds</c> reads its directory besides.
    /// </summary>
    public FeedHistory? History { get; init; }

    /// <summary>Where the plan can be looked at; by <see cref="Company.Link"/> when null.</summary>
    public Uri? Link { get; init; }

    /// <summary>What the feeds look like; <see cref="Company.Feeds"/> when null.</summary>
    public FeedPolicy? Policy { get; init; }
}
