using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Feeds;

/// <summary>
/// Feeds and links as they were last read from the store. Requests are answered from here and never ask the store, so
/// that they are quick, nobody's guesses reach the database, and feeds stay while it is away.
/// </summary>
sealed partial class FeedMemory(IRotationStore store, RotationServerOptions options, ILogger<FeedMemory> log)
    : BackgroundService
{
    // Who publishes all the time must not keep a server from ever finishing.
    const int MostReadings = 5;

    readonly Lock one = new();
    long? version;
    volatile FrozenDictionary<string, ServedFeed> feeds = FrozenDictionary<string, ServedFeed>.Empty;
    volatile ImmutableDictionary<string, Token> links = ImmutableDictionary<string, Token>.Empty;

    /// <summary>When the store was last read, UTC; null while it never was.</summary>
    public Instant? LastRead { get; private set; }

    /// <summary>Whether the store does not answer.</summary>
    public bool IsAway { get; private set; }

    /// <summary>Why feeds are not rendered anew though the company has changed; empty where they are.</summary>
    public string Withheld { get; set; } = "";

    /// <summary>How many feeds there are.</summary>
    public int Count => feeds.Count;

    /// <summary>The feed that a link opens.</summary>
    /// <param name="hash">Of what somebody takes for a secret.</param>
    /// <param name="now">Now, UTC.</param>
    /// <returns>The feed and its link; nulls where the link is not alive.</returns>
    public (ServedFeed? Feed, Token? Link) Open(ReadOnlySpan<byte> hash, Instant now) =>
        links.GetValueOrDefault(Convert.ToHexStringLower(hash)) is { } link && link.IsAlive(now)
            ? (feeds.GetValueOrDefault(link.Subject), link) : (null, null);

    /// <summary>Reads what has changed. While the store is away, all stays as it was.</summary>
    public void Read() => Try(() =>
    {
        links = store.Tokens.Alive(TokenKind.Feed, null, options.Clock.GetCurrentInstant())
            .ToImmutableDictionary(t => t.Hash, StringComparer.Ordinal);
        for (var reading = 0; reading < MostReadings && store.Feeds.Version is var now && now != version; reading++)
        {
            feeds = store.Feeds.Paths.Select(store.Feeds.Find).OfType<StoredFeed>().Select(Served)
                .ToFrozenDictionary(f => f.Path, StringComparer.Ordinal);
            version = now;
        }
    });

    /// <summary>Takes a link that was made here, at once.</summary>
    public void Add(Token link)
    {
        lock (one) links = links.SetItem(link.Hash, link);
    }

    /// <summary>Forgets a link that was ended here, at once.</summary>
    public void Remove(Token link)
    {
        lock (one) links = links.Remove(link.Hash);
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        Read();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host goes on with its start.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            // Whoever asks before this is done has to wait for the packing of one feed.
            foreach (var feed in feeds.Values) feed.Pack();
            await Task.Delay(options.Feeds.Poll.ToTimeSpan(), stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested) Read();
        }
    }

    ServedFeed Served(StoredFeed feed)
    {
        if (feeds.GetValueOrDefault(feed.Path) is not { } known) return new ServedFeed(feed);
        // What says the same keeps its packed bytes.
        if (known.Digest == feed.Digest) return known;
        // Dates have whole seconds, and clocks go back: no change may pass for what programs have already.
        var since = Instant.FromDateTimeOffset(known.Changed) + Duration.FromSeconds(1);
        return new ServedFeed(feed with { Changed = Instant.Max(feed.Changed, since) });
    }

    void Try(Action read)
    {
        lock (one)
        {
            try
            {
                read();
                if (IsAway) LogBack(log);
                (IsAway, LastRead) = (false, options.Clock.GetCurrentInstant());
            }
            // Whatever a store throws, it is no reason to stop serving what was read.
            catch (Exception failed)
            {
                if (!IsAway) LogAway(log, failed.GetType().Name);
                IsAway = true;
            }
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The store does not answer ({Kind}); feeds stay as they were last read.")]
    private static partial void LogAway(ILogger log, string kind);

    [LoggerMessage(2, LogLevel.Information, "The store answers again.")]
    private static partial void LogBack(ILogger log);
}
