using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using RotationPlanner.Calendars;

namespace RotationPlanner.Interchange;

/// <summary>
/// Messages as JSON for scripts and as plain text for people. The JSON is written last: where it is, the messages are
/// whole.
/// </summary>
/// <param name="directory">The folder of the published plan.</param>
/// <param name="name">What the messages are about, such as <c>0002</c>.</param>
sealed class OutboxFiles(string directory, string name)
{
    string Json => Path.Combine(directory, "outbox", $"{name}.json");

    string Text => Path.Combine(directory, "outbox", $"{name}.txt");

    public IReadOnlyList<string> Names => [Json, Text];

    public bool AreThere() => File.Exists(Json);

    /// <summary>Whether they are there and tell of this publication, and not of one that was begun afresh since.</summary>
    public bool AreThere(Instant published)
    {
        if (!AreThere()) return false;
        try
        {
            using var document = JsonDocument.Parse(InputFile.ReadAllBytes(Json));
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("published", out var at) && at.ValueKind == JsonValueKind.String
                && InstantPattern.ExtendedIso.Parse(at.GetString()!) is { Success: true } read
                && read.Value == published;
        }
        catch (JsonException) { return false; }
    }

    public void Write(JsonLines json, IEnumerable<string> letters)
    {
        AtomicFile.Write(Text, string.Join("\n", letters));
        AtomicFile.Write(Json, json.ToString());
    }

    /// <summary>A message with its head, as people read it.</summary>
    public static string Letter(string to, string? email, string subject, string text) =>
        $"To: {TextSanitizer.Line(to)}{(email is null ? "" : $" <{TextSanitizer.Line(email)}>")}\nSubject: {subject}\n\n{text}";
}
