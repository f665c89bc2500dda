using RotationPlanner.Calendars.Feeds;

namespace RotationPlanner.Calendars;

/// <summary>
/// What feeds said when they were last written, and how new each event was. Calendar programs take a change only from an
/// event that is newer than what they have; so the next feeds are made from what was written, whatever plan it was of.
/// </summary>
public sealed class FeedHistory
{
    readonly Dictionary<string, WrittenFeed> feeds = new(StringComparer.Ordinal);
    readonly Dictionary<string, FeedVersion> newest = new(StringComparer.Ordinal);

    FeedHistory()
    {
    }

    internal static FeedHistory Empty { get; } = new();

    /// <summary>Reads the feeds in directories; files of others, and what cannot be read as a feed, are passed
    /// over.</summary>
    /// <param name="directories">Where <c>people/</c>, <c>rotations/</c> and so on are; they need not exist. Of two files
    /// of one feed, the newer of each event counts.</param>
    /// <returns>What they say.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static FeedHistory Read(params IEnumerable<string> directories)
    {
        ArgumentNullException.ThrowIfNull(directories);
        var history = new FeedHistory();
        foreach (var directory in directories)
        {
            foreach (var (path, bytes) in FeedFolder.Files(directory)) history.Add(path, bytes);
            foreach (var (uid, version) in FeedFolder.Versions(directory)) history.Note(uid, version);
        }
        return history;
    }

    /// <summary>Takes what feeds say, for whoever keeps no files.</summary>
    /// <param name="feeds">The feeds that people have seen last.</param>
    /// <returns>What they say.</returns>
    public static FeedHistory Of(IEnumerable<Feed> feeds)
    {
        ArgumentNullException.ThrowIfNull(feeds);
        var history = new FeedHistory();
        foreach (var feed in feeds) history.Add(feed.Path, feed.Content);
        return history;
    }

    /// <summary>Takes what files of feeds say, for whoever keeps them elsewhere than in a folder.</summary>
    /// <param name="files">Their content by their paths below the feeds' folder, such as <c>people/ana.ics</c>, and by
    /// <c>.versions</c> what is remembered of events that no feed shows any more. Others are passed over.</param>
    /// <returns>What they say.</returns>
    public static FeedHistory Of(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var history = new FeedHistory();
        foreach (var (path, bytes) in files)
        {
            if (path != FeedFolder.VersionsFile) history.Add(path, bytes);
            else foreach (var (uid, version) in FeedFolder.Versions(bytes)) history.Note(uid, version);
        }
        return history;
    }

    /// <summary>The paths of all feeds, in their order.</summary>
    internal IEnumerable<string> Paths => feeds.Keys.Order(StringComparer.Ordinal);

    /// <summary>The newest version ever written of each event.</summary>
    internal IReadOnlyDictionary<string, FeedVersion> Newest => newest;

    internal WrittenFeed? Find(string path) => feeds.GetValueOrDefault(path);

    /// <summary>This, and what another one knows beside it.</summary>
    /// <param name="other">The other one; may be null.</param>
    /// <returns>Both; of two feeds of one path, the newer of each event counts.</returns>
    public FeedHistory With(FeedHistory? other)
    {
        if (other is null) return this;
        var both = new FeedHistory();
        foreach (var history in new[] { this, other })
        {
            foreach (var (path, feed) in history.feeds) both.Add(path, feed);
            foreach (var (uid, version) in history.newest) both.Note(uid, version);
        }
        return both;
    }

    void Add(string path, ReadOnlyMemory<byte> bytes)
    {
        if (WrittenFeed.Read(bytes) is not { } feed) return;
        Add(path, feed);
        foreach (var item in feed.Events.Values) Note(item.Uid, item.Version);
    }

    void Add(string path, WrittenFeed feed) => feeds[path] = feeds.TryGetValue(path, out var known) ? known.With(feed) : feed;

    void Note(string uid, FeedVersion version) =>
        newest[uid] = newest.TryGetValue(uid, out var known) ? FeedVersion.Newer(known, version) : version;
}
