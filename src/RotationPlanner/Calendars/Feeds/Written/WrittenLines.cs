using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>Finds lines in the text of a feed of ours.</summary>
static class WrittenLines
{
    static readonly InstantPattern utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");
    static readonly LocalDatePattern date = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>The length of the line at the beginning of a text, with its break.</summary>
    public static int Length(ReadOnlySpan<byte> text) => text.IndexOf((byte)'\n') is >= 0 and var end ? end + 1 : text.Length;

    /// <summary>The first line of a property without its folds and its break; empty where there is none.</summary>
    public static byte[] Find(ReadOnlySpan<byte> text, ReadOnlySpan<byte> property)
    {
        while (text.Length > 0)
        {
            var length = Length(text);
            if (IsOf(text, property)) return Unfolded(text);
            text = text[length..];
        }
        return [];
    }

    public static bool IsOf(ReadOnlySpan<byte> line, ReadOnlySpan<byte> property) =>
        line.Length > property.Length && line.StartsWith(property) && line[property.Length] is (byte)':' or (byte)';';

    /// <summary>What follows the first colon.</summary>
    public static string Value(ReadOnlySpan<byte> line) =>
        line.IndexOf((byte)':') is >= 0 and var colon ? Encoding.UTF8.GetString(line[(colon + 1)..].TrimEnd("\r\n"u8)) : "";

    /// <summary>A moment in UTC, or the beginning of a day there.</summary>
    public static Instant? Moment(ReadOnlySpan<byte> line) => Value(line) is var value
        && utc.Parse(value).TryGetValue(default, out var at) ? at
        : date.Parse(value).TryGetValue(default, out var day) ? day.AtMidnight().InUtc().ToInstant() : null;

    public static int Number(ReadOnlySpan<byte> line) =>
        int.TryParse(Value(line), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    static byte[] Unfolded(ReadOnlySpan<byte> text)
    {
        var line = new List<byte>();
        do
        {
            var length = Length(text);
            line.AddRange(text[..length].TrimEnd("\r\n"u8));
            text = text[length..];
            if (text.Length == 0 || text[0] != ' ') break;
            text = text[1..];
        }
        while (true);
        return [.. line];
    }
}
