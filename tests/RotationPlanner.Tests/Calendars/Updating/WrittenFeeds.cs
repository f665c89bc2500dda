using System.Globalization;
using System.Text.RegularExpressions;

namespace RotationPlanner.Tests.Calendars;

/// <summary>All events of a folder of feeds, read apart from the code that writes them.</summary>
sealed partial class WrittenFeeds
{
    readonly Dictionary<(string File, string Uid), Item> items = [];

    public WrittenFeeds(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.ics", SearchOption.AllDirectories))
            foreach (Match match in Event().Matches(File.ReadAllText(file).Replace("\r\n ", "", StringComparison.Ordinal)))
            {
                var item = Item.Of(match.Value);
                Assert.True(items.TryAdd((Path.GetRelativePath(folder, file), item.Uid), item), file);
            }
    }

    /// <summary>
    /// Holds these against all that was written before: an event that says the same is the same to the byte, and one
    /// that says anything else is newer in every respect than anything that was written under its identity.
    /// </summary>
    /// <returns>How many events say the same, and how many are new or changed.</returns>
    public (int Same, int Changed) AssertFollow(params WrittenFeeds[] earlier)
    {
        var (same, changed) = (0, 0);
        foreach (var (key, item) in items)
        {
            if (earlier[^1].items.TryGetValue(key, out var was) && was.Content == item.Content)
            {
                Assert.Equal(was, item);
                same++;
                continue;
            }
            changed++;
            foreach (var other in earlier.SelectMany(e => e.items.Values).Where(i => i.Uid == item.Uid))
            {
                Assert.True(item.Sequence > other.Sequence, $"{key} {other.Content}");
                Assert.True(string.CompareOrdinal(item.Stamp, other.Stamp) > 0, $"{key} {other.Content}");
                Assert.True(string.CompareOrdinal(item.Modified, other.Modified) > 0, $"{key} {other.Content}");
            }
        }
        return (same, changed);
    }

    public IEnumerable<Item> In(string file) => items.Where(i => i.Key.File == file).Select(i => i.Value);

    [GeneratedRegex("BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", RegexOptions.Singleline)]
    private static partial Regex Event();

    /// <summary>An event, what it says apart from how new it is.</summary>
    public sealed record Item(string Uid, int Sequence, string Stamp, string Modified, string Content)
    {
        static readonly string[] versions = ["UID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED"];

        public static Item Of(string text)
        {
            var lines = text.Split("\r\n");
            string Value(string property) => lines.Single(l => l.StartsWith(property + ":", StringComparison.Ordinal))[(property.Length + 1)..];
            return new Item(Value("UID"), int.Parse(Value("SEQUENCE"), CultureInfo.InvariantCulture), Value("DTSTAMP"), Value("LAST-MODIFIED"),
                string.Join('\n', lines.Where(l => !versions.Contains(l.Split(':')[0]))));
        }
    }
}
