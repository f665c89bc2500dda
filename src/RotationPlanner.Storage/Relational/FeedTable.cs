using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange;
using RotationPlanner.Reporting;

namespace RotationPlanner.Storage.Relational;

/// <summary>The feeds as files by path. What remembers events that no feed shows any more is among them.</summary>
sealed class FeedTable(Database database) : IFeedStore
{
    const string Ending = ".ics";

    /// <inheritdoc />
    public long Version => database.Read(s => s.First<long>("SELECT feeds FROM rotation_store WHERE id = 1"));

    /// <inheritdoc />
    public IReadOnlyList<string> Paths =>
    [
        .. database.Read(s => s.Query<string>("SELECT path FROM rotation_feeds")).Where(IsFeed)
            .Order(StringComparer.Ordinal),
    ];

    /// <inheritdoc />
    public StoredFeed? Find(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return IsFeed(path) && database.Read(s => s.First<Row>(
            "SELECT path, content, changed FROM rotation_feeds WHERE path = @path", new { path })) is { } row
            ? new StoredFeed { Path = row.Path, Content = row.Content, Changed = row.Changed.Instant() } : null;
    }

    /// <inheritdoc />
    public void Refresh(Plan plan, Instant now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        database.WriteAlone(session =>
        {
            // A feed is never of another revision than the plan.
            if (RevisionTable.Current(session) is not { } current || current.Number != plan.Revision) return false;
            var (published, _) = PlanFile.Read(current.Content, database.Address, plan.Company);
            return published is not null && Write(session, published, now);
        });
    }

    public static Dictionary<string, ReadOnlyMemory<byte>> Files(Session session) =>
        Rows(session).ToDictionary(r => r.Path, r => (ReadOnlyMemory<byte>)r.Content, StringComparer.Ordinal);

    public static IReadOnlyList<Row> Rows(Session session) =>
        session.Query<Row>("SELECT path, content, changed FROM rotation_feeds ORDER BY path");

    /// <summary>Renders the feeds of a plan on top of what is kept; only what says something else is written.</summary>
    public static bool Write(Session session, Plan plan, Instant now)
    {
        var before = Files(session);
        var changed = Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds());
        var isNews = false;
        foreach (var (path, content) in plan.RenderFeedFiles(before, new FeedOptions { Published = now }))
        {
            if (before.TryGetValue(path, out var old) && old.Span.SequenceEqual(content.Span)) continue;
            Put(session, path, content.ToArray(), changed);
            isNews = true;
        }
        if (isNews) Count(session);
        return isNews;
    }

    public static void Put(Session session, string path, byte[] content, Instant changed) => session.Execute(
        """
        INSERT INTO rotation_feeds (path, content, changed) VALUES (@path, @content, @changed)
        ON CONFLICT (path) DO UPDATE SET content = excluded.content, changed = excluded.changed
        """, new { path, content, changed = changed.Ticks() });

    /// <summary>Whoever keeps copies reads again.</summary>
    public static void Count(Session session) => session.Execute("UPDATE rotation_store SET feeds = feeds + 1 WHERE id = 1");

    public static bool IsFeed(string path) => path.EndsWith(Ending, StringComparison.Ordinal);

    public sealed class Row
    {
        public string Path { get; init; } = "";

        public byte[] Content { get; init; } = [];

        public long Changed { get; init; }
    }
}
