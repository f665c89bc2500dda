using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RotationPlanner.AspNetCore;

namespace RotationPlanner.Hosting.Tests.Testing;

/// <summary>A server of feeds that the tests of a class share.</summary>
public sealed class FeedServer : IAsyncLifetime
{
    internal SampleServer Server { get; private set; } = null!;

    internal FeedLinks Links => Server.Services.GetRequiredService<FeedLinks>();

    /// <summary>Looks often whether anything has changed.</summary>
    // Tests ask again and again until something has happened; limits have tests of their own.
    internal static FeedServing Quick { get; } = new() { Poll = Duration.FromMilliseconds(20), RequestsPerMinute = 1_000_000 };

    public async Task InitializeAsync() => Server = await StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>Starts one for a test alone.</summary>
    internal static Task<SampleServer> StartAsync(
        Func<RotationServerOptions, RotationServerOptions>? options = null, MemoryStore? store = null) =>
        SampleServer.StartAsync(app =>
        {
            app.MapRotationFeeds();
            app.MapRotationHealth();
        }, store: store, options: options ?? (o => o with { Feeds = Quick }));

    /// <summary>Where a link leads on this machine, such as <c>/feeds/SECRET/ana.ics</c>.</summary>
    internal static string Target(FeedLink link) => link.Url.PathAndQuery;

    /// <summary>A new link to a feed.</summary>
    internal static FeedLink Link(SampleServer server, string path = "people/ana.ics", Instant? expires = null) =>
        server.Services.GetRequiredService<FeedLinks>().Create(path, expires)!;
}
