using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>Reads a folder of feeds.</summary>
static class FeedFolder
{
    /// <summary>What events were there once that no feed shows any more: a line an event, without names.</summary>
    public const string VersionsFile = ".versions";

    /// <summary>Who asks for a plan of years ago has other events by then.</summary>
    static readonly Duration kept = Duration.FromDays(730);

    /// <summary>Nothing that we write is nearly as long.</summary>
    const long LongestFile = 256 << 20;

    /// <summary>The folders of feeds by people, rotations and so on.</summary>
    public static readonly string[] Folders = ["people", "rotations", "departments", "roles", "observe"];

    public static IEnumerable<(string Path, byte[] Bytes)> Files(string directory)
    {
        foreach (var folder in Folders.Where(f => Directory.Exists(Path.Combine(directory, f))))
            foreach (var file in Directory.EnumerateFiles(Path.Combine(directory, folder), "*.ics"))
                if (Bytes(file) is { } bytes) yield return ($"{folder}/{Path.GetFileName(file)}", bytes);
        if (Bytes(Path.Combine(directory, Feed.CompanyPath)) is { } company) yield return (Feed.CompanyPath, company);
    }

    public static IEnumerable<(string Uid, FeedVersion Version)> Versions(string directory)
    {
        return Bytes(Path.Combine(directory, VersionsFile)) is { } bytes ? Versions(bytes) : [];
    }

    public static IEnumerable<(string Uid, FeedVersion Version)> Versions(ReadOnlyMemory<byte> bytes)
    {
        foreach (var line in Encoding.UTF8.GetString(bytes.Span).Split('\n'))
            if (line.Split(' ') is [var uid, var sequence, var stamp]
                && int.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && InstantPattern.General.Parse(stamp).TryGetValue(default, out var at))
                yield return (uid, new FeedVersion(number, at));
    }

    /// <summary>The events that no feed shows any more; empty when there are none.</summary>
    public static byte[] Gone(IReadOnlyDictionary<string, FeedVersion> newest, IReadOnlySet<string> shown, Instant now)
    {
        var gone = newest.Where(v => !shown.Contains(v.Key) && v.Value.Stamp + kept > now)
            .OrderBy(v => v.Key, StringComparer.Ordinal)
            .Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Key} {v.Value.Sequence} {InstantPattern.General.Format(v.Value.Stamp)}\n"));
        return Encoding.UTF8.GetBytes(string.Concat(gone));
    }

    static byte[]? Bytes(string file) =>
        InputFile.IsRegular(file) && new FileInfo(file) is { Exists: true, Length: < LongestFile } ? File.ReadAllBytes(file) : null;
}
