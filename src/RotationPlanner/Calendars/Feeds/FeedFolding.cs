using System.Buffers;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>
/// Folds lines at 75 octets, between characters. The library folds between the halves of surrogate pairs, which turns
/// them into replacement characters.
/// </summary>
static class FeedFolding
{
    const int Longest = 75;

    public static byte[] Fold(string text)
    {
        var bytes = new ArrayBufferWriter<byte>(text.Length + text.Length / 8);
        var column = 0;
        foreach (var rune in text.Replace("\r\n ", "", StringComparison.Ordinal).EnumerateRunes())
        {
            var isBreak = rune.Value is '\r' or '\n';
            if (!isBreak && column + rune.Utf8SequenceLength > Longest)
            {
                bytes.Write("\r\n "u8);
                column = 1;
            }
            bytes.Advance(rune.EncodeToUtf8(bytes.GetSpan(4)));
            column = isBreak ? 0 : column + rune.Utf8SequenceLength;
        }
        return bytes.WrittenSpan.ToArray();
    }
}
