using NodaTime;

namespace RotationPlanner.Calendars;

/// <summary>What feeds say beside the plan.</summary>
public sealed record FeedOptions
{
    /// <summary>
    /// When the plan was last changed; calendar programs compare it. A stored time, not now: the bytes of a feed change
    /// with it. When null it is the midnight (UTC) that begins the horizon plus as many minutes as the plan's revision,
    /// so that equal plans give equal feeds and later revisions later times.
    /// </summary>
    public Instant? Published { get; init; }

    /// <summary>
    /// The feeds that people have seen last. A seat that has left a feed since then is shown there as cancelled; leave
    /// it out again after about 30 days. May be null.
    /// </summary>
    public Plan? Previous { get; init; }

    /// <summary>Where the plan can be looked at, or null.</summary>
    public Uri? Link { get; init; }
}
