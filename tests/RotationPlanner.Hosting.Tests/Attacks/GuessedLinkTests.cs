using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RotationPlanner.AspNetCore;
using RotationPlanner.Hosting.Tests.Testing;

namespace RotationPlanner.Hosting.Tests.Attacks;

/// <summary>Whoever has no link that works learns nothing, whatever they try.</summary>
public class GuessedLinkTests(FeedServer shared) : IClassFixture<FeedServer>
{
    readonly SampleServer server = shared.Server;

    [Fact]
    public async Task Wrong_revoked_expired_and_malformed_links_get_the_same_bytes()
    {
        await using var own = await FeedServer.StartAsync();
        var links = own.Services.GetRequiredService<FeedLinks>();
        var right = FeedServer.Target(FeedServer.Link(own));
        var (revoked, expired) = (FeedServer.Link(own), FeedServer.Link(own, expires: own.Clock.Now + Duration.FromHours(1)));
        links.Revoke(revoked.Id);
        own.Clock.Now += Duration.FromHours(2);
        var wrong = await RawHttp.GetAsync(own.Address, $"/feeds/{new string('A', 43)}/ana.ics");
        Assert.StartsWith("HTTP/1.1 404 ", wrong, StringComparison.Ordinal);
        Assert.Contains("\r\nCache-Control: no-store\r\n", wrong, StringComparison.Ordinal);
        string[] others =
        [
            FeedServer.Target(revoked), FeedServer.Target(expired), right.Replace("ana.ics", "ben.ics", StringComparison.Ordinal),
            right[..^1], right + "/", right.ToUpperInvariant().Replace("/FEEDS", "/feeds", StringComparison.Ordinal),
            right.Replace("/ana.ics", "", StringComparison.Ordinal), $"/feeds/{new string('A', 42)}/ana.ics", $"/feeds/{new string('A', 44)}/ana.ics",
            $"/feeds/{new string('A', 7000)}/ana.ics", "/feeds/", "/feeds//", "/feeds/secret", "/feeds/secret/ana.ics", "/feeds/%00/ana.ics".Replace("%00", "%01", StringComparison.Ordinal),
            "/feeds/%F0%9F%93%85/ana.ics", "/feeds/people/ana.ics", "/feeds/'%20OR%201=1--/ana.ics", $"/feeds/{right.Split('/')[2]}%2Fana.ics",
        ];
        foreach (var other in others) Assert.Equal(wrong, await RawHttp.GetAsync(own.Address, other));
        var head = await RawHttp.GetAsync(own.Address, $"/feeds/{new string('A', 43)}/ana.ics", "HEAD");
        foreach (var other in others) Assert.Equal(head, await RawHttp.GetAsync(own.Address, other, "HEAD"));
        Assert.StartsWith("HTTP/1.1 200 ", await RawHttp.GetAsync(own.Address, right), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_condition_that_holds_tells_nothing_of_a_feed_that_is_not_open()
    {
        var digest = server.Store.Feeds.Find("people/ana.ics")!.Digest;
        var wrong = await RawHttp.GetAsync(server.Address, $"/feeds/{new string('A', 43)}/ana.ics");
        foreach (var condition in new[] { $"If-None-Match: \"{digest}\"\r\n", "If-None-Match: *\r\n", "If-Modified-Since: Sat, 02 Jan 2027 08:00:00 GMT\r\n", "Accept-Encoding: br\r\n" })
            Assert.Equal(wrong, await RawHttp.GetAsync(server.Address, $"/feeds/{new string('A', 43)}/ana.ics", headers: condition));
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("ÄÖÜAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Whatever_is_guessed_one_hash_of_the_same_length_is_made(string guess)
    {
        Assert.Equal(32, AspNetCore.Secrets.Secret.HashOf(guess).Length);
        Assert.Equal(guess.Length == 43, !AspNetCore.Secrets.Secret.HashOf("").AsSpan().SequenceEqual(AspNetCore.Secrets.Secret.HashOf(guess)));
    }

    [Fact]
    public async Task Nobody_s_guesses_reach_the_database()
    {
        await using var own = await FeedServer.StartAsync(o => o with { Feeds = new() { Poll = Duration.FromHours(1) } });
        await Task.Delay(200);
        var calls = own.Memory.Calls;
        for (var guess = 0; guess < 50; guess++)
            await RawHttp.GetAsync(own.Address, $"/feeds/{AspNetCore.Secrets.Secret.New()}/ana.ics");
        Assert.Equal(calls, own.Memory.Calls);
    }
}
