using System.Buffers;
using System.Text;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>Writes feeds into folders.</summary>
static class FeedFiles
{
    static readonly SearchValues<char> Safe = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    static readonly string[] always = ["people", "rotations", "departments"];

    const int AtATime = 64;

    /// <param name="feeds">The feeds.</param>
    /// <param name="directory">Where their folders are.</param>
    /// <param name="cancel">Stops it with <see cref="OperationCanceledException"/>: each file is the new one or the old
    /// one then.</param>
    public static void Write(IEnumerable<Feed> feeds, string directory, CancellationToken cancel = default)
    {
        var written = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var folder in always) Directory.CreateDirectory(Path.Combine(directory, folder));
        foreach (var some in feeds.Chunk(AtATime))
        {
            foreach (var feed in some) Claim(feed);
            Cores.Map(some.Length, i =>
            {
                AtomicFile.WriteIfChanged(Path.Combine(directory, some[i].Path), some[i].Content.Span);
                return true;
            }, cancel);
        }
        foreach (var folder in always.Append("observe").Where(f => Directory.Exists(Path.Combine(directory, f))))
            EmptyOthers(Path.Combine(directory, folder), folder, written);

        void Claim(Feed feed)
        {
            if (feed.Id.Length == 0 || feed.Id.AsSpan().ContainsAnyExcept(Safe))
                throw new ArgumentException(
                    $"The id '{TextSanitizer.Line(feed.Id)}' cannot be the name of a file.", nameof(feeds));
            if (!written.Add(feed.Path))
                throw new ArgumentException($"The ids '{feed.Id}' differ in capitals only, so their files would overwrite each other on some systems.", nameof(feeds));
        }
    }

    /// <summary>
    /// Whether a folder holds just these feeds, whatever it says beside them of events that were cancelled.
    /// </summary>
    public static bool AreCurrent(IEnumerable<Feed> feeds, string directory) => feeds.All(feed =>
    {
        var file = Path.Combine(directory, feed.Path);
        return File.Exists(file)
            && WithoutCancelled(File.ReadAllText(file)) == Encoding.UTF8.GetString(feed.Content.Span);
    });

    static string WithoutCancelled(string calendar)
    {
        const string Begin = "BEGIN:VEVENT\r\n", End = "END:VEVENT\r\n";
        var kept = new StringBuilder(calendar.Length);
        var at = 0;
        while (calendar.IndexOf(Begin, at, StringComparison.Ordinal) is >= 0 and var begin
            && calendar.IndexOf(End, begin, StringComparison.Ordinal) is >= 0 and var end)
        {
            kept.Append(calendar, at, begin - at);
            at = end + End.Length;
            var item = calendar.AsSpan(begin..at);
            if (!item.Contains("\r\nSTATUS:CANCELLED\r\n", StringComparison.Ordinal)) kept.Append(item);
        }
        return kept.Append(calendar, at, calendar.Length - at).ToString();
    }

    static void EmptyOthers(string path, string folder, HashSet<string> written)
    {
        foreach (var file in Directory.EnumerateFiles(path, "*.ics").Order(StringComparer.Ordinal).ToList())
            if (!written.Contains($"{folder}/{Path.GetFileName(file)}") && IsOurs(file))
                AtomicFile.WriteIfChanged(
                    file, FeedRenderer.Nothing("Empty because this is no longer part of the plan."));
    }

    /// <summary>Files that something else put there are not touched.</summary>
    static bool IsOurs(string file) =>
        InputFile.IsRegular(file)
            && File.ReadLines(file).Take(20).Any(line => line == "PRODID:" + FeedRenderer.ProductId);
}
