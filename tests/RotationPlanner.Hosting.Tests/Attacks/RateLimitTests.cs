using System.Net;
using RotationPlanner.Hosting.Tests.Testing;

namespace RotationPlanner.Hosting.Tests.Attacks;

public class RateLimitTests
{
    [Fact]
    public async Task Who_asks_too_often_by_one_link_waits_and_nobody_else_does()
    {
        await using var server = await FeedServer.StartAsync(o => o with { Feeds = new() { RequestsPerMinute = 3 } });
        var (busy, other) = (FeedServer.Target(FeedServer.Link(server)), FeedServer.Target(FeedServer.Link(server)));
        using var client = server.Client();
        for (var asked = 0; asked < 3; asked++) Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(busy)).StatusCode);
        using var refused = await client.GetAsync(busy);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.True(refused.Headers.CacheControl?.NoStore);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(other)).StatusCode);
    }

    [Fact]
    public async Task Guesses_share_one_limit_and_leave_links_that_work_alone()
    {
        await using var server = await FeedServer.StartAsync(o => o with { Feeds = new() { FailuresPerMinute = 3 } });
        var right = FeedServer.Target(FeedServer.Link(server));
        using var client = server.Client();
        for (var asked = 0; asked < 3; asked++)
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/feeds/guess{asked}/ana.ics")).StatusCode);
        // Another address does not help: what counts is that they name no link.
        var one = await RawHttp.GetAsync(server.Address, "/feeds/one/ana.ics", headers: "X-Forwarded-For: 192.0.2.7\r\n");
        Assert.StartsWith("HTTP/1.1 429 ", one, StringComparison.Ordinal);
        Assert.Equal(one, await RawHttp.GetAsync(server.Address, $"/feeds/{new string('A', 43)}/ana.ics"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(right)).StatusCode);
    }

    [Fact]
    public async Task The_limit_fills_again()
    {
        await using var server = await FeedServer.StartAsync(o => o with { Feeds = new() { RequestsPerMinute = 60 } });
        var target = FeedServer.Target(FeedServer.Link(server));
        using var client = server.Client();
        for (var asked = 0; asked < 60; asked++) await client.GetAsync(target);
        await Eventually.True(async () => (await client.GetAsync(target)).StatusCode == HttpStatusCode.OK);
    }
}
