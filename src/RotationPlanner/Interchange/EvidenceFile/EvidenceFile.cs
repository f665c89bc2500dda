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
    public static (IReadOnlyList<ImportedEvidence> Evidence, IReadOnlyList<Problem> Problems) Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using var stream = InputFile.OpenRead(path);
            return Read(stream, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return ([], [new Problem("file", $"The file cannot be read: {error.Message}") { File = path }]);
        }
    }

    /// <summary>Reads evidence from a stream.</summary>
    /// <param name="stream">UTF-8 text; stays open.</param>
    /// <param name="name">The name by which problems call it; when it ends in <c>.json</c> the text is JSON, else
    /// CSV.</param>
    /// <returns>The evidence that could be read, and problems.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static (IReadOnlyList<ImportedEvidence> Evidence, IReadOnlyList<Problem> Problems) Read(
        Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var text = Text(stream, name, out var problem);
        if (text is null) return ([], [problem!]);
        var rows = name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? JsonRows.Read(text) : CsvRows.Read(text);
        var reading = EvidenceTable.Read(rows);
        return (reading.Evidence, [.. reading.Problems.Select(p => p with { File = name }).OrderBy(p => p.Line ?? 0)]);
    }

    /// <summary>
    /// Parts what was read into what a company accepts and what is wrong with the rest: people it does not have, and
    /// evidence that does not count. A table that is wrong as a whole gives nothing.
    /// </summary>
    /// <param name="reading">What was read.</param>
    /// <param name="company">The company whose record it is to join.</param>
    /// <param name="name">The name by which problems call the file that was read.</param>
    /// <returns>The evidence that may be added, and problems by line.</returns>
    public static (IReadOnlyList<ImportedEvidence> Evidence, IReadOnlyList<Problem> Problems) Sift(
        (IReadOnlyList<ImportedEvidence> Evidence, IReadOnlyList<Problem> Problems) reading, Company company,
        string name)
    {
        ArgumentNullException.ThrowIfNull(company);
        var sifted = EvidenceSifting.Of(company, new EvidenceReading(reading.Evidence, reading.Problems), name);
        return (sifted.Evidence, sifted.Problems);
    }

    /// <summary>Whether a file is a CSV table of evidence to which rows of all kinds can be added.</summary>
    /// <param name="path">The file.</param>
    /// <returns>True when <see cref="Append"/> can add to it.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static bool CanAppend(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return EvidenceAppending.IsTarget(path);
    }

    /// <summary>
    /// Adds rows to a CSV table of evidence, in the columns it has; what is in it stays byte for byte. The file is
    /// written whole or not at all.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="evidence">What to add.</param>
    /// <returns>Null, or what is wrong: then nothing was written.</returns>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public static Problem? Append(string path, IReadOnlyList<ImportedEvidence> evidence)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(evidence);
        return EvidenceAppending.Append(path, evidence);
    }

    static string? Text(Stream stream, string name, out Problem? problem)
    {
        problem = null;
        using var memory = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; memory.Length <= RotationFile.MostBytes && (read = stream.Read(buffer)) > 0;)
            memory.Write(buffer, 0, read);
        if (memory.Length > RotationFile.MostBytes)
        {
            problem = new Problem("file", $"The file is larger than {RotationFile.MostBytes / 1024 / 1024} MiB.", null,
                "Maybe this is not the file you meant.") { File = name };
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
