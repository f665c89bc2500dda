using System.Text;
using RotationPlanner.Calendars;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>Reads small YAML files beside the rotation file, by shapes as the rotation file is read.</summary>
static class YamlFile
{
    /// <summary>What a file says, or null and what is wrong with it, by line.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shape">What it says.</param>
    /// <param name="under">The key that this has in a rotation file, which may stand around it here too; null for none.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static (T? Value, IReadOnlyList<Problem> Problems) Read<T>(string path, Shape<T> shape, string? under = null) where T : class
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var reading = new Reading(path);
        T? value = null;
        if (Text(path, reading) is { } text && TreeReader.Read(text, reading.Problems) is { } root)
            shape.TryRead(new Spot(root is MapNode { Entries: [{ Key.Text: var key, Value: var inner }] } && key == under ? inner : root, "", reading), out value);
        return reading.Problems.IsEmpty ? (value, []) : (null, reading.Problems.Sorted());
    }

    static string? Text(string path, Reading reading)
    {
        using var stream = InputFile.OpenRead(path);
        using var memory = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; memory.Length <= RotationFile.MostBytes && (read = stream.Read(buffer)) > 0;) memory.Write(buffer, 0, read);
        if (memory.Length > RotationFile.MostBytes)
        {
            reading.Problems.Add(null, "", $"The file is larger than {RotationFile.MostBytes / 1024 / 1024} MiB.", null, "Maybe this is not the file you meant.");
            return null;
        }
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(memory.GetBuffer(), 0, (int)memory.Length).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            reading.Problems.Add(null, "", "The file is not UTF-8 text.", null, "Maybe save it again with the encoding UTF-8.");
            return null;
        }
    }
}
