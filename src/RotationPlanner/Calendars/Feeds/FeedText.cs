using System.Buffers;
using System.Text;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>
/// Makes a user's text fit for one line of a feed: line breaks and tabs become a space; other control characters, those
/// that turn the direction of what follows, and halves of surrogate pairs go. Parsers refuse whole feeds for one control
/// character, and split lines at some that are not line breaks in iCalendar.
/// </summary>
static class FeedText
{
    /// <summary>All of ASCII that can be shown.</summary>
    static readonly SearchValues<char> plain = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c)]);

    public static string Line(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(plain)) return text;
        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
            {
                i++;
                continue;
            }
            i += rune.Utf16SequenceLength;
            if (rune.Value is '\r' or '\n' or '\t' or 0x85 or 0x2028 or 0x2029) line.Append(' ');
            else if (!Rune.IsControl(rune) && !Turns(rune)) line.Append(rune.ToString());
        }
        return line.ToString();
    }

    /// <summary>The name, or the id when nothing of the name can be shown.</summary>
    public static string Name(string name, string id) =>
        Line(name) is var line && string.IsNullOrWhiteSpace(line) ? id : line;

    /// <summary>Marks, embeddings, overrides and isolates of direction: one mirrors the rest of a title.</summary>
    static bool Turns(Rune rune) =>
        rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
