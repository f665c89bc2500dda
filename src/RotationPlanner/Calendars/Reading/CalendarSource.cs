using System.Text;

namespace RotationPlanner.Calendars.Reading;

/// <summary>Takes a file into memory, unless it is too large or plainly something else.</summary>
static class CalendarSource
{
    public static (string? Text, Problem? Problem, Problem? Warning) Read(string path)
    {
        try
        {
            using var file = InputFile.OpenRead(path);
            if (file.Length > Limits.Bytes) return (null, TooLarge() with { File = path }, null);
            var bytes = new byte[file.Length + 1];
            var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length > file.Length || length > Limits.Bytes) return (null, TooLarge() with { File = path }, null);
            if (IsPacked(bytes)) return (null, new Problem("calendar", "This is a packed archive and no calendar.", null, "Maybe unpack it first, and name the .ics file within it.") { File = path }, null);
            var (text, isOld) = TextOf(bytes.AsSpan(0, length));
            return (text, null, isOld ? new Problem("calendar", "The file is not UTF-8 text; it is read as Latin-1.", null, "Maybe export it again as UTF-8 if a title has to match.") { File = path } : null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var missing = e is FileNotFoundException or DirectoryNotFoundException;
            return (null, new Problem("calendar", missing ? "The calendar file does not exist." : $"The calendar file cannot be read: {TextSanitizer.Line(e.Message)}", path,
                missing ? "Maybe the path is meant from another folder." : null) { File = path }, null);
        }
    }

    public static Problem TooLarge() =>
        new("calendar", "The calendar is larger than 5 MiB, so none of it is read.", null,
            "Maybe export a shorter time, or leave attachments out.");

    /// <summary>Whether it begins as zip or gzip files do.</summary>
    static bool IsPacked(byte[] bytes) => bytes is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] or [0x1F, 0x8B, ..];

    /// <summary>UTF-8, or UTF-16 with a mark or without one, or else what every byte is a letter of.</summary>
    static (string Text, bool IsOld) TextOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [(byte)'B', 0, ..]) return (Encoding.Unicode.GetString(bytes), false);
        if (bytes is [0xFE, 0xFF, ..] or [0, (byte)'B', ..]) return (Encoding.BigEndianUnicode.GetString(bytes), false);
        try
        {
            return (new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), false);
        }
        catch (DecoderFallbackException)
        {
            return (Encoding.Latin1.GetString(bytes), true);
        }
    }
}
