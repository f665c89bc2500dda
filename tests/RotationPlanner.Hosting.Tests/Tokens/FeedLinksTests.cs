using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RotationPlanner.AspNetCore;
using RotationPlanner.Hosting.Tests.Testing;

namespace RotationPlanner.Hosting.Tests.Tokens;

public class FeedLinksTests(FeedServer shared) : IClassFixture<FeedServer>
{
    readonly SampleServer server = shared.Server;
    readonly FeedLinks links = shared.Links;

    [Fact]
    public void A_link_has_256_random_bits_the_file_s_name_last_and_the_public_address_first()
    {
        var (one, other) = (links.Create("people/ana.ics")!, links.Create("people/ana.ics")!);
        Assert.Matches("^https://rota\\.acme\\.example/feeds/[A-Za-z0-9_-]{43}/ana\\.ics$", one.Url.AbsoluteUri);
        Assert.Equal($"webcal{one.Url.AbsoluteUri["https".Length..]}", one.Webcal.AbsoluteUri);
        Assert.NotEqual(one.Url, other.Url);
        Assert.NotEqual(one.Id, other.Id);
    }

    [Fact]
    public void Only_the_hash_of_a_secret_is_kept()
    {
        var link = links.Create("people/ana.ics")!;
        var secret = link.Url.Segments[^2].TrimEnd('/');
        var kept = links.List("people/ana.ics").Single(t => t.Id == link.Id);
        Assert.Equal(64, kept.Hash.Length);
        Assert.DoesNotContain(secret, $"{kept}{link}", StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_no_link_to_what_is_no_feed()
    {
        Assert.Null(links.Create("people/nobody.ics"));
        Assert.Null(links.Create("../plan.json"));
        Assert.Null(links.Create(""));
    }

    [Fact]
    public async Task A_revoked_link_opens_nothing_from_that_moment_and_others_stay()
    {
        var (one, other) = (links.Create("company.ics")!, links.Create("company.ics")!);
        Assert.True(links.Revoke(one.Id));
        Assert.False(links.Revoke(one.Id));
        Assert.StartsWith("HTTP/1.1 404 ", await Get(one), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200 ", await Get(other), StringComparison.Ordinal);
        Assert.DoesNotContain(links.List(), t => t.Id == one.Id);
    }

    [Fact]
    public async Task To_rotate_ends_the_old_link_and_gives_a_new_one_to_the_same_feed()
    {
        var old = links.Create("roles/commander.ics")!;
        var fresh = links.Rotate(old.Id)!;
        Assert.Equal(old.Path, fresh.Path);
        Assert.StartsWith("HTTP/1.1 404 ", await Get(old), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200 ", await Get(fresh), StringComparison.Ordinal);
        Assert.Null(links.Rotate(old.Id));
    }

    [Fact]
    public async Task Of_several_who_rotate_a_link_at_once_one_gets_the_new_one()
    {
        var old = links.Create("departments/engineering.ics")!;
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => links.Rotate(old.Id))));
        Assert.Single(made, l => l is not null);
        Assert.Single(links.List("departments/engineering.ics"));
    }

    [Fact]
    public async Task An_expired_link_opens_nothing_and_what_replaces_it_expires_with_it()
    {
        await using var own = await FeedServer.StartAsync();
        var end = own.Clock.Now + Duration.FromDays(1);
        var link = FeedServer.Link(own, expires: end);
        var fresh = own.Services.GetRequiredService<FeedLinks>().Rotate(link.Id)!;
        Assert.StartsWith("HTTP/1.1 200 ", await RawHttp.GetAsync(own.Address, FeedServer.Target(fresh)), StringComparison.Ordinal);
        own.Clock.Now = end;
        Assert.StartsWith("HTTP/1.1 404 ", await RawHttp.GetAsync(own.Address, FeedServer.Target(fresh)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_opens_one_feed_and_no_other()
    {
        var link = links.Create("people/ana.ics")!;
        foreach (var name in new[] { "ben.ics", "company.ics", "ANA.ics", "ana.ics/", "people/ana.ics", "ana", "" })
            Assert.StartsWith("HTTP/1.1 404 ", await RawHttp.GetAsync(server.Address,
                FeedServer.Target(link).Replace("ana.ics", name, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_another_kind_is_no_link()
    {
        var secret = AspNetCore.Secrets.Secret.New();
        server.Store.Tokens.Add(Storage.TokenKind.Session, "people/ana.ics", AspNetCore.Secrets.Secret.HashOf(secret), server.Clock.Now, null);
        links.Create("company.ics");
        Assert.StartsWith("HTTP/1.1 404 ", await RawHttp.GetAsync(server.Address, $"/feeds/{secret}/ana.ics"), StringComparison.Ordinal);
        Assert.False(links.Revoke(server.Store.Tokens.Alive(Storage.TokenKind.Session, null, server.Clock.Now).Single().Id));
    }

    [Fact]
    public async Task Links_outlive_the_server_and_work_on_each_server_of_the_store()
    {
        var store = new MemoryStore();
        string target;
        await using (var first = await FeedServer.StartAsync(store: store))
            target = FeedServer.Target(FeedServer.Link(first));
        await using (var second = await FeedServer.StartAsync(store: store))
        {
            Assert.StartsWith("HTTP/1.1 200 ", await RawHttp.GetAsync(second.Address, target), StringComparison.Ordinal);
            await using var third = await FeedServer.StartAsync(store: store);
            Assert.True(third.Services.GetRequiredService<FeedLinks>().Revoke(store.Tokens.Alive(Storage.TokenKind.Feed, null, second.Clock.Now).Single().Id));
            await Eventually.True(async () => (await RawHttp.GetAsync(second.Address, target)).StartsWith("HTTP/1.1 404 ", StringComparison.Ordinal));
        }
        store.Remove();
    }

    Task<string> Get(FeedLink link) => RawHttp.GetAsync(server.Address, FeedServer.Target(link));
}
