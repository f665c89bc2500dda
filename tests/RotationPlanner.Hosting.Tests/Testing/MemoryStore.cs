using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange;
using RotationPlanner.Reporting;
using RotationPlanner.Storage;

namespace RotationPlanner.Hosting.Tests.Testing;

/// <summary>
/// A store without a database: revisions and feeds by the core's own rules in a folder of the test, all else in memory.
/// </summary>
sealed class MemoryStore : IRotationStore, IFeedStore
{
    readonly MemoryAnswer answer = new();
    readonly DirectoryInfo files = Directory.CreateTempSubdirectory("rotation-planner-store-");
    readonly PublicationFolder revisions;
    readonly MemoryTokens tokens;
    readonly MemoryAsks asks;
    readonly MemoryNotices notices;
    readonly Dictionary<string, StoredFeed> feeds = new(StringComparer.Ordinal);
    long version;

    public MemoryStore()
    {
        revisions = new PublicationFolder(files.FullName);
        (tokens, asks, notices) = (new MemoryTokens(answer), new MemoryAsks(answer), new MemoryNotices(answer));
    }

    /// <summary>Whether the database is away: every call throws then.</summary>
    public bool IsAway { get => answer.IsAway; set => answer.IsAway = value; }

    /// <summary>How often the store was asked anything.</summary>
    public int Calls => answer.Calls;

    public IFeedStore Feeds => this;

    public ITokenStore Tokens => tokens;

    public IAskStore Asks => asks;

    public INoticeStore Notices => notices;

    public long Version => answer.Of(() => version);

    public IReadOnlyList<string> Paths => answer.Of(() => feeds.Keys.Order(StringComparer.Ordinal).ToList());

    public StoredFeed? Find(string path) => answer.Of(() => feeds.GetValueOrDefault(path));

    public (Plan? Plan, Publication? Publication, IReadOnlyList<Problem> Problems) Current(Company company) =>
        answer.Of(() => revisions.Current(company));

    public Publication Publish(Plan plan, Publication publication) => answer.Of(() =>
    {
        var told = revisions.Publish(plan, publication);
        var (published, _, problems) = revisions.Current(plan.Company);
        Assert.Empty(problems);
        Render(published!, told.At);
        notices.Add(Outbox.Notices(published!, told), told.At);
        return told;
    });

    public void Refresh(Plan plan, Instant now) => answer.Of(() => Render(plan, now));

    /// <summary>Puts a feed there that no plan has made.</summary>
    public void Put(string path, byte[] content, Instant changed) => answer.Of(() =>
    {
        feeds[path] = new StoredFeed { Path = path, Content = content, Changed = changed };
        return ++version;
    });

    /// <summary>Removes its files. A server does not: a test may start another one on the same store.</summary>
    public void Remove() => files.Delete(recursive: true);

    long Render(Plan plan, Instant now)
    {
        var folder = Path.Combine(files.FullName, "feeds");
        plan.WriteFeeds(folder, new FeedOptions { Published = now });
        var written = Directory.GetFiles(folder, "*.ics", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes);
        foreach (var path in feeds.Keys.Except(written.Keys).ToList()) feeds.Remove(path);
        foreach (var (path, content) in written)
            if (!feeds.TryGetValue(path, out var known) || !known.Content.Span.SequenceEqual(content))
                feeds[path] = new StoredFeed
                {
                    Path = path, Content = content, Changed = Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds()),
                };
        return ++version;
    }
}
