using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace RotationPlanner.Reporting;

/// <summary>Encodes text for element content and for attributes in double quotes.</summary>
static class HtmlEncoding
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(Visible(text));

    // Control characters are not allowed in HTML, encoded or not, and an unpaired direction override would turn the
    // rest of a line around.
    static string Visible(string text)
    {
        if (!text.EnumerateRunes().Any(IsUnsafe)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.Value is '\n' or '\r' or '\t' ? " " : IsUnsafe(rune) ? "\uFFFD" : rune.ToString());
        return clean.ToString();
    }

    static bool IsUnsafe(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control
            || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
