using System.Globalization;
using System.Text;

namespace RotationPlanner;

/// <summary>Makes a user's text safe to show on one line of a terminal or a log: control characters become visible escapes.</summary>
internal static class Printable
{
    const int Longest = 200;

    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= Longest) { line.Append('…'); break; }
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                line.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            else
                line.Append(rune.ToString());
        }
        return line.ToString();
    }
}
