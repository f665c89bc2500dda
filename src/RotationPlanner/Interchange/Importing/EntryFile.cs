using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange.Importing.Sources;

namespace RotationPlanner.Interchange.Importing;

/// <summary>Reads one file of a source; whatever it holds, the answer is entries and problems.</summary>
static partial class EntryFile
{
    // Parts of what is exported lie beside each other; nothing leads deeper, or elsewhere.
    const string Index = "requests.json";

    static readonly JsonSource[] sources =
    [
        new PagerDutySource("pagerduty"), new PagerDutySource("pagerduty-v3"), new AtlassianSource("jsm", ToolNames.Jsm),
        new AtlassianSource("opsgenie", ToolNames.Opsgenie), new GrafanaSource(), new IncidentIoSource(), new RootlySource(), new DatadogSource(), new OwnSource(),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. sources.Select(s => s.Name), CsvSource.Name, IcsSource.Name];

    /// <summary>The tool whose ids a source uses; null for none.</summary>
    public static string? ToolOf(string source) => Array.Find(sources, s => s.Name == source)?.Tool;

    public static void Read(string path, string source, Company? company, EntryReading into)
    {
        if (Directory.Exists(path)) path = Path.Combine(path, source is CsvSource.Name or OwnSource.Form ? $"seats.{source}" : Index);
        if (Bytes(path, into) is not { } bytes) return;
        if (source is CsvSource.Name or IcsSource.Name)
        {
            if (Text(bytes, into) is not { } text) return;
            if (source == CsvSource.Name) CsvSource.Read(text, into);
            else IcsSource.Read(text, company, into);
            return;
        }
        var json = Array.Find(sources, s => s.Name == source)!;
        Parse(bytes, "file", into, root =>
        {
            if (root.Part("requests") is { ValueKind: JsonValueKind.Array } requests)
            {
                if (root.Text("target") is { } target && target != source && Names.Contains(target))
                    into.Report("target", $"This is an export to {target}.", target, $"Maybe --from {target}.");
                else Requests(requests, json, path, into);
            }
            else if (!json.Read(root, "", null, into)) Unknown(json, "file", into);
        });
    }

    static void Requests(JsonElement requests, JsonSource source, string path, EntryReading into)
    {
        foreach (var (request, i) in ((JsonElement?)requests).Items())
        {
            var place = $"requests[{i}]";
            var schedule = ScheduleIn().Match(request.Text("path") ?? "") is { Success: true } match ? Uri.UnescapeDataString(match.Groups[1].Value) : null;
            if (request.Part("body") is { } body) Known(body, place);
            else if (request.Text("file") is not { } file || !Part().IsMatch(file))
                into.Report(place, "The request has no body, and names no file beside this one.", request.Text("file"), "Maybe export again.");
            else if (Bytes(Path.Combine(Path.GetDirectoryName(path) ?? "", file), into) is { } bytes)
                Parse(bytes, file, into, root => Known(root, place));

            void Known(JsonElement root, string at)
            {
                if (!source.Read(root, at, schedule, into)) Unknown(source, at, into);
            }
        }
    }

    static void Unknown(JsonSource source, string place, EntryReading into) =>
        into.Report(place, $"This is nothing of {source.Name} that can be read.", null, $"Maybe give {source.Shapes}.");

    static void Parse(byte[] bytes, string place, EntryReading into, Action<JsonElement> read)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
            read(document.RootElement);
        }
        catch (JsonException error)
        {
            into.Report(place, "This is not well-formed JSON.", null, "Maybe the file was cut off, or is an error page.", (int?)error.LineNumber + 1);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped in a name: well-formed JSON, but no text.
            into.Report(place, "A text holds an escape that is no character; what follows it is not read.", null, "Maybe write the character itself.");
        }
    }

    static byte[]? Bytes(string path, EntryReading into)
    {
        try
        {
            using var stream = InputFile.OpenRead(path);
            using var memory = new MemoryStream();
            var buffer = new byte[81_920];
            for (int read; memory.Length <= RotationFile.MostBytes && (read = stream.Read(buffer)) > 0;) memory.Write(buffer, 0, read);
            if (memory.Length <= RotationFile.MostBytes) return memory.ToArray();
            into.Report("file", $"The file is larger than {RotationFile.MostBytes / 1024 / 1024} MiB.", null, "Maybe export a shorter time.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            into.Report("file", $"The file cannot be read: {TextSanitizer.Line(error.Message)}", path);
        }
        return null;
    }

    static string? Text(byte[] bytes, EntryReading into)
    {
        try { return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF'); }
        catch (DecoderFallbackException)
        {
            into.Report("file", "The file is not UTF-8 text.", null, "Maybe save it again with the encoding UTF-8.");
            return null;
        }
    }

    [GeneratedRegex("/schedules/([^/]+)/")]
    private static partial Regex ScheduleIn();

    [GeneratedRegex("^[0-9]{4,9}-[a-z0-9-]{1,80}\\.json\\z")]
    private static partial Regex Part();
}
