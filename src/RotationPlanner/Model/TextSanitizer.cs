using System.Globalization;
using System.Text;

#if !TOOL
namespace RotationPlanner;
#else
namespace RotationPlanner.Tool;
#endif

/// <summary>
/// Makes a user's text safe to show on one line of a terminal or a log: control characters become visible escapes.
/// </summary>
internal static class TextSanitizer
{
    const int Longest = 200;

    /// <summary>One line, cut when it is very long.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= Longest) { line.Append('…'); break; }
            Append(line, rune);
        }
        return line.ToString();
    }

    /// <summary>One line, however long.</summary>
    public static string Whole(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) Append(line, rune);
        return line.ToString();
    }

    /// <summary>Whole sentences, however long, with their line breaks.</summary>
    public static string Lines(string text)
    {
        var lines = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            if (rune.Value == '\n') lines.Append(Environment.NewLine);
            else Append(lines, rune);
        return lines.ToString();
    }

    static void Append(StringBuilder line, Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            line.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
        else
            line.Append(rune.ToString());
    }
}
