using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RotationPlanner.Calendars;

namespace RotationPlanner.Interchange;

/// <summary>Reads a JSON file of ours; what is wrong with it comes back as problems, never as an exception.</summary>
static class JsonReading
{
    public static (T? Value, IReadOnlyList<Problem> Problems) Read<T>(string path, int formatVersion,
        JsonTypeInfo<T> type, int? oldest = null) where T : class
    {
        byte[] bytes;
        try { bytes = InputFile.ReadAllBytes(path); }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return (null, [new Problem("$", $"The file cannot be read: {error.Message}") { File = path }]);
        }
        return Parse(path, bytes, (oldest ?? formatVersion, formatVersion), type);
    }

    /// <summary>The same of what a store keeps; the name stands for the file.</summary>
    public static (T? Value, IReadOnlyList<Problem> Problems) Read<T>(ReadOnlyMemory<byte> json, string name, int formatVersion,
        JsonTypeInfo<T> type, int? oldest = null) where T : class => Parse(name, json, (oldest ?? formatVersion, formatVersion), type);

    /// <summary>Empty places in a list, which the deserialiser lets pass.</summary>
    public static IEnumerable<Problem> Nulls<T>(string list, IReadOnlyList<T>? items) where T : class =>
        (items ?? []).Select((item, index) => (item, index)).Where(p => p.item is null)
            .Select(p => new Problem($"{list}[{p.index}]", "The value must not be null"));

    static (T?, IReadOnlyList<Problem>) Parse<T>(string path, ReadOnlyMemory<byte> bytes,
        (int Oldest, int Newest) formatVersion, JsonTypeInfo<T> type) where T : class
    {
        if (bytes.Span.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        try
        {
            // The version first: a file of another version may have another shape altogether.
            using (var document = JsonDocument.Parse(bytes))
                if (Version(document.RootElement, formatVersion) is { } problem)
                    return (null, [problem with { File = path }]);
            return (JsonSerializer.Deserialize(bytes.Span, type), []);
        }
        catch (JsonException error)
        {
            return (null, [Describe(error) with { File = path }]);
        }
    }

    static Problem? Version(JsonElement root, (int Oldest, int Newest) wanted)
    {
        if (root.ValueKind != JsonValueKind.Object) return new Problem("$", "The file does not hold a JSON object");
        if (!root.TryGetProperty("formatVersion", out var version))
            return new Problem("formatVersion", "The format version is missing",
                advice: "Maybe this is not a file written by rotation-planner.");
        if (version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && wanted.Oldest <= number
            && number <= wanted.Newest) return null;
        var known = wanted.Oldest == wanted.Newest
            ? $"version {wanted.Newest}" : $"versions {wanted.Oldest} to {wanted.Newest}";
        return new Problem("formatVersion", $"Only format {known} can be read", version.GetRawText(),
            "Maybe a newer rotation-planner wrote the file: update this one.");
    }

    static Problem Describe(JsonException error)
    {
        var place = error.Path is null or "$" ? "$" : error.Path.StartsWith("$.", StringComparison.Ordinal)
            ? error.Path[2..] : error.Path;
        // The runtime appends "Path: ... | LineNumber: ..." to its messages; place and line say the same.
        var message = error.Message;
        var cut = message.IndexOf(" Path: $", StringComparison.Ordinal);
        if (cut < 0) cut = message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        if (cut > 0) message = message[..cut];
        return new Problem(place, Reword(message.TrimEnd('.'))) { Line = (int?)error.LineNumber + 1 };
    }

    // Its messages name types of ours; users know fields.
    static string Reword(string message)
    {
        const string Missing = "was missing required properties including: ";
        var at = message.IndexOf(Missing, StringComparison.Ordinal);
        if (at >= 0) return $"Required fields are missing: {message[(at + Missing.Length)..]}";
        if (message.Contains("doesn't allow null", StringComparison.Ordinal)) return "The value must not be null";
        return message.Contains("could not be converted to ", StringComparison.Ordinal)
            || message.Contains("RotationPlanner.", StringComparison.Ordinal)
            ? "The value is of the wrong kind" : message;
    }
}
