namespace RotationPlanner.Calendars.Feeds;

/// <summary>Writes feeds into folders.</summary>
static class FeedFiles
{
    static readonly string[] always = ["people", "rotations", "departments"];

    const int AtATime = 64;

    /// <summary>Writes the feeds of a plan as what follows those that are there.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="directory">Where their folders are.</param>
    /// <param name="options">What they say beside the plan.</param>
    /// <param name="cancel">Stops it with <see cref="OperationCanceledException"/>: each file is the new one or the old
    /// one then.</param>
    public static void Write(Plan plan, string directory, FeedOptions options, CancellationToken cancel = default)
    {
        var history = FeedHistory.Read(directory).With(options.History);
        var now = FeedBook.Moment(options);
        var (paths, shown) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), new HashSet<string>(StringComparer.Ordinal));
        foreach (var folder in always) Directory.CreateDirectory(Path.Combine(directory, folder));
        foreach (var some in new FeedBook(plan, options with { History = history, Published = now }).Render().Chunk(AtATime))
        {
            foreach (var feed in some)
            {
                Claim(feed, paths);
                shown.UnionWith(feed.Uids);
            }
            Cores.Map(some.Length, i =>
            {
                AtomicFile.WriteIfChanged(Path.Combine(directory, some[i].Path), some[i].Content.Span);
                return true;
            }, cancel);
        }
        // The file is there only when there are any.
        var (gone, file) = (FeedFolder.Gone(history.Newest, shown, now), Path.Combine(directory, FeedFolder.VersionsFile));
        if (gone.Length > 0 || File.Exists(file)) AtomicFile.WriteIfChanged(file, gone);
    }

    /// <summary>The same for whoever keeps them elsewhere: all that <see cref="Write"/> would leave in a folder.</summary>
    public static IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Render(
        Plan plan, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> before, FeedOptions options)
    {
        var history = FeedHistory.Of(before).With(options.History);
        var now = FeedBook.Moment(options);
        var (paths, shown) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), new HashSet<string>(StringComparer.Ordinal));
        var files = before.ToDictionary(StringComparer.Ordinal);
        foreach (var feed in new FeedBook(plan, options with { History = history, Published = now }).Render())
        {
            Claim(feed, paths);
            shown.UnionWith(feed.Uids);
            files[feed.Path] = feed.Content;
        }
        var gone = FeedFolder.Gone(history.Newest, shown, now);
        if (gone.Length > 0 || files.ContainsKey(FeedFolder.VersionsFile)) files[FeedFolder.VersionsFile] = gone;
        return files;
    }

    /// <summary>Whether a folder says all of it already.</summary>
    public static bool AreCurrent(Plan plan, string directory, FeedOptions options) =>
        new FeedBook(plan, options with { History = FeedHistory.Read(directory) }).Render().All(f => !f.IsNews);

    static void Claim(Feed feed, HashSet<string> paths)
    {
        if (feed.Kind != FeedKind.Company && FeedFileNames.IsUnsafe(feed.Id))
            throw new ArgumentException(
                $"The id '{TextSanitizer.Line(feed.Id)}' cannot be the name of a file.", nameof(feed));
        if (!paths.Add(feed.Path))
            throw new ArgumentException($"The ids '{feed.Id}' differ in capitals only, so their files would overwrite each other on some systems.", nameof(feed));
    }
}
