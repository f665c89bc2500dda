using System.Text.Json;
using NodaTime;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.Storage;

namespace RotationPlanner.Hosting.Tests.Feeds;

public class AwayStoreTests
{
    [Fact]
    public async Task Feeds_keep_serving_the_last_bytes_while_the_database_is_away()
    {
        await using var server = await FeedServer.StartAsync();
        var target = FeedServer.Target(FeedServer.Link(server));
        var before = await RawHttp.GetAsync(server.Address, target);
        Assert.Equal("Healthy", await Status(server));
        server.Memory.IsAway = true;
        await Eventually.True(async () => await Status(server) == "Degraded");
        Assert.Equal(before, await RawHttp.GetAsync(server.Address, target));
        Assert.Throws<StoreUnavailableException>(() => FeedServer.Link(server));
        server.Memory.IsAway = false;
        await Eventually.True(async () => await Status(server) == "Healthy");
        Assert.Equal(before, await RawHttp.GetAsync(server.Address, target));
        var told = server.Log.Lines.Where(l => l.Category.EndsWith("FeedMemory", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, told.Count);
    }

    [Fact]
    public async Task A_server_that_starts_without_its_database_says_so_to_everybody_alike_and_serves_when_it_is_back()
    {
        var store = new MemoryStore();
        string target;
        await using (var first = await FeedServer.StartAsync(store: store))
            target = FeedServer.Target(FeedServer.Link(first));
        await using var second = await FeedServer.StartAsync(o => o with
        {
            Feeds = FeedServer.Quick,
            Store = _ =>
            {
                store.IsAway = true;
                return store;
            },
        }, store);
        var right = await RawHttp.GetAsync(second.Address, target);
        Assert.StartsWith("HTTP/1.1 503 ", right, StringComparison.Ordinal);
        Assert.Contains("\r\nRetry-After: 60\r\n", right, StringComparison.Ordinal);
        Assert.Equal(right, await RawHttp.GetAsync(second.Address, $"/feeds/{new string('A', 43)}/ana.ics"));
        Assert.StartsWith("HTTP/1.1 503 ", await RawHttp.GetAsync(second.Address, "/healthz"), StringComparison.Ordinal);
        store.IsAway = false;
        await Eventually.True(async () => (await RawHttp.GetAsync(second.Address, target)).StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal));
        store.Remove();
    }

    static async Task<string> Status(SampleServer server)
    {
        var answer = await RawHttp.GetAsync(server.Address, "/healthz");
        using var json = JsonDocument.Parse(answer[answer.IndexOf('{', StringComparison.Ordinal)..answer.LastIndexOf('}')] + "}");
        return json.RootElement.GetProperty("status").GetString()!;
    }
}
