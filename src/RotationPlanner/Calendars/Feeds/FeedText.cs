using System.Text;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>
/// Makes a user's text fit for one line of a feed: line breaks and tabs become a space, other control characters and
/// halves of surrogate pairs go. Parsers refuse whole feeds for one control character, and split lines at some that are
/// not line breaks in iCalendar.
/// </summary>
static class FeedText
{
    public static string Line(string text)
    {
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
            else if (!Rune.IsControl(rune)) line.Append(rune.ToString());
        }
        return line.ToString();
    }

    /// <summary>The name, or the id when nothing of the name can be shown.</summary>
    public static string Name(string name, string id) =>
        Line(name) is var line && string.IsNullOrWhiteSpace(line) ? id : line;
}
