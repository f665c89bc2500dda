using System.Text;

namespace RotationPlanner.Calendars.Reading;

/// <summary>Takes a file into memory, unless it is too large.</summary>
static class CalendarSource
{
    public static (string? Text, Problem? Problem) Read(string path)
    {
        try
        {
            using var file = InputFile.OpenRead(path);
            var bytes = new byte[Limits.Bytes + 1];
            var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length > Limits.Bytes) return (null, TooLarge() with { File = path });
            using var reader = new StreamReader(
                new MemoryStream(bytes, 0, length), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            return (reader.ReadToEnd(), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var missing = e is FileNotFoundException or DirectoryNotFoundException;
            return (null, new Problem("calendar", missing ? "The calendar file does not exist." : $"The calendar file cannot be read: {TextSanitizer.Line(e.Message)}", path,
                missing ? "Maybe the path is meant from another folder." : null) { File = path });
        }
    }

    public static Problem TooLarge() =>
        new("calendar", "The calendar is larger than 5 MiB, so none of it is read.", null,
            "Maybe export a shorter time, or leave attachments out.");
}
