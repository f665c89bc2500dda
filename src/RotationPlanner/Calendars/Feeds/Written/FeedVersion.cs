using NodaTime;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>How new an event is: calendar programs compare its number, its stamp, or both.</summary>
readonly record struct FeedVersion(int Sequence, Instant Stamp)
{
    static readonly Duration second = Duration.FromSeconds(1);

    /// <summary>At least as new as both in each respect.</summary>
    public static FeedVersion Newer(FeedVersion one, FeedVersion other) =>
        new(Math.Max(one.Sequence, other.Sequence), Instant.Max(one.Stamp, other.Stamp));

    public bool IsNewer(FeedVersion than) => Sequence != than.Sequence ? Sequence > than.Sequence : Stamp > than.Stamp;

    /// <summary>Newer than this in every respect, though a clock went back.</summary>
    public FeedVersion Next(FeedVersion atLeast) =>
        Newer(atLeast, new(Sequence == int.MaxValue ? Sequence : Sequence + 1, Stamp + second));
}
