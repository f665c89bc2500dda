using System.Buffers;
using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>
/// Writes lines of iCalendar as UTF-8, folded at 75 octets and between characters. Ours, because the library wants
/// forty times the memory, and folds between the halves of surrogate pairs, which turns them into replacement
/// characters.
/// </summary>
sealed class FeedWriter(int capacity)
{
    const int Longest = 75, LongestCharacter = 4;

    static readonly SearchValues<char> special = SearchValues.Create("\\;,\n\r");
    static readonly InstantPattern utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");
    static readonly LocalDatePattern date = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    readonly ArrayBufferWriter<byte> bytes = new(capacity);
    int column;

    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    public ReadOnlyMemory<byte> Memory => bytes.WrittenMemory;

    public void Clear() => bytes.ResetWrittenCount();

    /// <summary>Whole lines that are folded already.</summary>
    public void Lines(ReadOnlySpan<byte> lines) => bytes.Write(lines);

    /// <summary>A line that needs no fold.</summary>
    public void Line(ReadOnlySpan<byte> line)
    {
        bytes.Write(line);
        bytes.Write("\r\n"u8);
    }

    /// <summary>A line that was written once, without its folds; nothing where it is empty.</summary>
    public void Raw(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty) return;
        column = 0;
        Append(Encoding.UTF8.GetString(line));
        End();
    }

    /// <summary>A property whose value is a text.</summary>
    public void Text(ReadOnlySpan<byte> property, string text)
    {
        Begin(property);
        Escape(text);
        End();
    }

    /// <summary>A property whose value is several texts.</summary>
    public void Texts(ReadOnlySpan<byte> property, params IReadOnlyList<string> texts)
    {
        Begin(property);
        for (var i = 0; i < texts.Count; i++)
        {
            if (i > 0) Append(",");
            Escape(texts[i]);
        }
        End();
    }

    /// <summary>A property whose value is written as it is: nothing in it may need to be escaped.</summary>
    public void Value(ReadOnlySpan<byte> property, string value)
    {
        Begin(property);
        Append(value);
        End();
    }

    public void Number(ReadOnlySpan<byte> property, int value) =>
        Value(property, value.ToString(CultureInfo.InvariantCulture));

    public void Moment(ReadOnlySpan<byte> property, Instant at) => Value(property, utc.Format(at));

    public void Date(ReadOnlySpan<byte> property, LocalDate day)
    {
        bytes.Write(property);
        Value(";VALUE=DATE"u8, date.Format(day));
    }

    /// <summary>A text as it stands in a line.</summary>
    public static string Escaped(string text)
    {
        var writer = new FeedWriter(text.Length + 16);
        writer.column = int.MinValue;
        writer.Escape(text);
        return Encoding.UTF8.GetString(writer.Written);
    }

    void Begin(ReadOnlySpan<byte> property)
    {
        bytes.Write(property);
        bytes.Write(":"u8);
        column = property.Length + 1;
    }

    void End() => bytes.Write("\r\n"u8);

    void Escape(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var plain = text.IndexOfAny(special);
            if (plain < 0)
            {
                Append(text);
                return;
            }
            Append(text[..plain]);
            // An escape is not split: not every reader unfolds before it looks for them.
            if (text[plain] != '\r') Append(text[plain] switch { ';' => "\\;", ',' => "\\,", '\\' => "\\\\", _ => "\\n" }, isWhole: true);
            text = text[(plain + 1)..];
        }
    }

    void Append(ReadOnlySpan<char> text, bool isWhole = false)
    {
        if (isWhole && column + text.Length > Longest) Fold();
        while (text.Length > 0)
        {
            // As much as fits however it is encoded, then a character at a time.
            var some = Math.Min(text.Length, Math.Max(0, (Longest - column) / 3));
            if (some > 0 && char.IsHighSurrogate(text[some - 1])) some--;
            if (some > 0) column += (int)Encoding.UTF8.GetBytes(text[..some], bytes);
            else
            {
                Rune.DecodeFromUtf16(text, out var rune, out some);
                if (column + rune.Utf8SequenceLength > Longest) Fold();
                var written = rune.EncodeToUtf8(bytes.GetSpan(LongestCharacter));
                bytes.Advance(written);
                column += written;
            }
            text = text[some..];
        }
    }

    void Fold()
    {
        bytes.Write("\r\n "u8);
        column = 1;
    }
}
