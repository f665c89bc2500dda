using System.Net;
using NodaTime;

namespace RotationPlanner.AspNetCore.Webhook;

/// <summary>When a notice is tried again.</summary>
static class Backoff
{
    // Nobody who asks for more patience than this means it.
    static readonly Duration longest = Duration.FromDays(1);

    static readonly Duration[] pauses =
    [
        Duration.FromSeconds(5), Duration.FromMinutes(5), Duration.FromMinutes(30), Duration.FromHours(2),
        Duration.FromHours(5), Duration.FromHours(10), Duration.FromHours(14), Duration.FromHours(20), longest,
    ];

    /// <param name="attempts">How often it was tried, this time included.</param>
    /// <param name="most">How often it is tried at most.</param>
    /// <param name="answer">What the receiver said last.</param>
    /// <param name="now">Now, UTC.</param>
    /// <param name="luck">From 0 to 1: spreads those that failed together over a tenth of the pause.</param>
    /// <returns>When, UTC; null to give up.</returns>
    public static Instant? Next(int attempts, int most, DeliveryAnswer answer, Instant now, double luck)
    {
        if (attempts >= most || answer.Status == HttpStatusCode.Gone) return null;
        var pause = pauses[Math.Min(attempts, pauses.Length) - 1];
        var asked = Duration.Min(answer.RetryAfter ?? Duration.Zero, longest);
        return now + Duration.Max(pause + (luck / 10 * pause), asked);
    }
}
