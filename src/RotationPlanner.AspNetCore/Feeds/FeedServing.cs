using NodaTime;

namespace RotationPlanner.AspNetCore;

/// <summary>How feeds are served.</summary>
public sealed record FeedServing
{
    /// <summary>How long a calendar program may show what it has without asking.</summary>
    /// <value>5 minutes by default.</value>
    public Duration MaxAge { get; init; } = Duration.FromMinutes(5);

    /// <summary>How often somebody looks whether the company, feeds or links have changed.</summary>
    /// <value>Every second by default.</value>
    public Duration Poll { get; init; } = Duration.FromSeconds(1);

    /// <summary>How many requests one link has in a minute; providers ask for all who have that link.</summary>
    /// <value>120 by default.</value>
    public int RequestsPerMinute { get; init; } = 120;

    /// <summary>How many requests of a minute may name no link that works, from wherever they come.</summary>
    /// <value>600 by default.</value>
    public int FailuresPerMinute { get; init; } = 600;
}
