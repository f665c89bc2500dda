using System.Net;
using NodaTime;

namespace RotationPlanner.AspNetCore.Webhook;

/// <summary>What came of sending.</summary>
/// <param name="Status">The receiver's status; null where there was no answer.</param>
/// <param name="Error">Why it counts as not sent, without secrets; null where it was taken.</param>
/// <param name="RetryAfter">How long the receiver asks to be left alone; null where it does not say.</param>
sealed record DeliveryAnswer(HttpStatusCode? Status, string? Error, Duration? RetryAfter)
{
    public static DeliveryAnswer Of(HttpResponseMessage response, Instant now) => new(
        response.StatusCode,
        response.IsSuccessStatusCode ? null
            : (int)response.StatusCode is >= 300 and < 400
                ? $"HTTP {(int)response.StatusCode}: redirects are not followed. Maybe name where it leads to."
                : $"HTTP {(int)response.StatusCode}.",
        Asked(response, now));

    public static DeliveryAnswer None(string error) => new(null, error, null);

    static Duration? Asked(HttpResponseMessage response, Instant now) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => Duration.FromTimeSpan(delta),
        { Date: { } date } => Instant.FromDateTimeOffset(date) - now,
        _ => null,
    };
}
