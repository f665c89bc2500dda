using System.Net;
using NodaTime;
using RotationPlanner.AspNetCore.Webhook;

namespace RotationPlanner.Hosting.Tests.Webhook;

public class BackoffTests
{
    static readonly Instant now = Instant.FromUtc(2027, 1, 4, 9, 0);
    static readonly DeliveryAnswer failed = DeliveryAnswer.None("No answer.");

    [Fact]
    public void Pauses_grow_to_a_day_and_end_with_the_last_attempt()
    {
        var pauses = Enumerable.Range(1, 9).Select(n => Backoff.Next(n, 10, failed, now, 0)!.Value - now).ToList();
        Assert.Equal(pauses.Order(), pauses);
        Assert.Equal((Duration.FromSeconds(5), Duration.FromDays(1)), (pauses[0], pauses[^1]));
        Assert.InRange(pauses.Aggregate(Duration.Zero, (a, b) => a + b).TotalDays, 3, 4);
        Assert.Null(Backoff.Next(10, 10, failed, now, 0));
        Assert.Equal(now + Duration.FromDays(1), Backoff.Next(50, 100, failed, now, 0));
    }

    [Fact]
    public void Those_that_fail_together_do_not_come_back_together()
    {
        Assert.Equal(now + Duration.FromSeconds(5.5), Backoff.Next(1, 10, failed, now, 1));
        Assert.Equal(now + Duration.FromSeconds(5), Backoff.Next(1, 10, failed, now, 0));
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("1", 5)]
    [InlineData("99999999", 86_400)]
    [InlineData("Mon, 04 Jan 2027 09:10:00 GMT", 600)]
    [InlineData("Sun, 03 Jan 2027 09:10:00 GMT", 5)]
    [InlineData("soon", 5)]
    public void A_receiver_may_ask_for_a_longer_pause_of_up_to_a_day(string retryAfter, int seconds)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        Assert.Equal(now + Duration.FromSeconds(seconds), Backoff.Next(1, 10, DeliveryAnswer.Of(response, now), now, 0));
    }
}
