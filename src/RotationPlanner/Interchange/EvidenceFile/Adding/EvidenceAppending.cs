using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using NodaTime.Text;
using RotationPlanner.Calendars;

namespace RotationPlanner.Interchange.Evidences;

/// <summary>
/// Adds rows to a CSV file of evidence, in the columns it has; what is in it already stays byte for byte.
/// </summary>
static class EvidenceAppending
{
    /// <summary>Whether it is a table of evidence to which rows of all kinds can be added.</summary>
    public static bool IsTarget(string path) =>
        !path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && CsvRows.Read(Encoding.UTF8.GetString(InputFile.ReadAllBytes(path)).TrimStart('\uFEFF')).Columns.Any(c => c.Name.Equals("kind", StringComparison.OrdinalIgnoreCase));

    /// <summary>Writes the file, whole or not at all.</summary>
    /// <returns>Null, or what is wrong: then nothing was written.</returns>
    public static Problem? Append(string path, IReadOnlyList<ImportedEvidence> evidence)
    {
        var before = InputFile.ReadAllBytes(path);
        var text = Encoding.UTF8.GetString(before).TrimStart('\uFEFF');
        var columns = CsvRows.Read(text).Columns.Select(c => c.Name).ToList();
        var rows = evidence.Select(Fields).ToList();
        if (rows.SelectMany(r => r.Keys)
            .FirstOrDefault(f => !columns.Contains(f, StringComparer.OrdinalIgnoreCase)) is { } missing)
            return new Problem("header", "The file has no column for what is to be added.", missing,
                $"Maybe add the column {missing} to its first line.") { File = path, Line = 1 };
        var line = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        using var added = new StringWriter();
        if (text.Length > 0 && text[^1] != '\n') added.Write(line);
        using (var csv = new CsvWriter(added, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = CsvRows.Separator(text), NewLine = line }, leaveOpen: true))
            foreach (var row in rows)
            {
                foreach (var column in columns) csv.WriteField(row.GetValueOrDefault(column, ""));
                csv.NextRecord();
            }
        AtomicFile.Write(path, [.. before, .. Encoding.UTF8.GetBytes(added.ToString())]);
        return null;
    }

    /// <summary>The fields that say something.</summary>
    static Dictionary<string, string> Fields(ImportedEvidence imported)
    {
        var evidence = imported.Evidence;
        (string Name, string? Value)[] all =
        [
            ("responder", imported.Responder), ("on", LocalDatePattern.Iso.Format(evidence.On)),
                ("kind", EvidenceWords.Of(evidence.Kind)), ("what", evidence.Rung ?? evidence.What),
            ("with", evidence.With), ("by", evidence.By), ("days", imported.HasDays ? evidence.Days.ToString(CultureInfo.InvariantCulture) : null), ("recorded", evidence.Recorded ? "true" : null),
        ];
        return all.Where(f => f.Value is { Length: > 0 })
            .ToDictionary(f => f.Name, f => f.Value!, StringComparer.OrdinalIgnoreCase);
    }
}
