using System.Text;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange.Evidences;

namespace RotationPlanner.Interchange;

/// <summary>
/// Reads training evidence that other tools write. Two tables are known, as CSV (RFC 4180, separated by comma,
/// semicolon or tab) or as a JSON list of objects with the same fields: evidence
/// (<c>responder,on,kind,what,with,by,days,recorded</c>) and incidents attended (<c>incident,date,responder,how</c>,
/// where <c>how</c> is live or recorded). A file is never trusted: what is wrong comes back as problems with their
/// lines.
/// </summary>
public static class EvidenceFile
{
    /// <summary>Reads a file; one whose name ends in <c>.json</c> is JSON, any other is CSV.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The evidence that could be read, and problems; a file that is not there is a problem too.</returns>
    public static EvidenceReading Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using var stream = InputFile.OpenRead(path);
            return Read(stream, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return EvidenceReading.Failed(path, null, $"The file cannot be read: {error.Message}");
        }
    }

    /// <summary>Reads evidence from a stream.</summary>
    /// <param name="stream">UTF-8 text; stays open.</param>
    /// <param name="name">The name by which problems call it; when it ends in <c>.json</c> the text is JSON, else
    /// CSV.</param>
    /// <returns>The evidence that could be read, and problems.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static EvidenceReading Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var text = Text(stream, name, out var problem);
        if (text is null) return new EvidenceReading([], [problem!]);
        var rows = name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? JsonRows.Read(text) : CsvRows.Read(text);
        var reading = EvidenceTable.Read(rows);
        return reading with { Problems = [.. reading.Problems.Select(p => p with { File = name }).OrderBy(p => p.Line ?? 0)] };
    }

    static string? Text(Stream stream, string name, out Problem? problem)
    {
        problem = null;
        using var memory = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; memory.Length <= RotationFile.MostBytes && (read = stream.Read(buffer)) > 0;) memory.Write(buffer, 0, read);
        if (memory.Length > RotationFile.MostBytes)
        {
            problem = new Problem("file", $"The file is larger than {RotationFile.MostBytes / 1024 / 1024} MiB.", null, "Maybe this is not the file you meant.") { File = name };
            return null;
        }
        var bytes = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException error)
        {
            problem = new Problem("file", "The file is not UTF-8 text.", null, "Maybe save it again with the encoding UTF-8.") { File = name, Line = 1 + bytes[..Math.Max(0, error.Index)].Count((byte)'\n') };
            return null;
        }
    }
}
