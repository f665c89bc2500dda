using System.Text;
using System.Text.Json;

namespace RotationPlanner.Interchange;

/// <summary>
/// A JSON file of ours without somebody: strings that name them are replaced where they stand, and all else stays to the
/// byte.
/// </summary>
static class ForgottenJson
{
    // What these fields hold names a thing, even where a person has the same id.
    static readonly HashSet<string> things = new(StringComparer.Ordinal)
    {
        "rotation", "rotations", "shift", "role", "department", "departments", "company", "timeZone", "kind", "rule",
            "stage", "rung",
        "status", "solver", "at", "start", "end", "date", "on", "horizon", "roles",
    };

    // What these fields hold are sentences.
    static readonly HashSet<string> sentences = new(StringComparer.Ordinal)
    {
        "why", "by", "message", "text", "subject", "name", "meaning", "advice", "reason", "what", "note", "value",
    };

    /// <exception cref="JsonException">It is no JSON.</exception>
    public static byte[] Of(ReadOnlySpan<byte> json, Pseudonym person)
    {
        var reader = new Utf8JsonReader(json);
        var (written, copied) = (new MemoryStream(json.Length), 0);
        var open = new Stack<(string Field, bool IsThem)>();
        var (field, isThem) = ("", false);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    open.Push((field, isThem));
                    isThem = false;
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    (field, isThem) = open.Pop();
                    break;
                case JsonTokenType.PropertyName:
                    field = reader.GetString()!;
                    break;
                case JsonTokenType.String when reader.GetString() is { } text && New(text) is var now && now != text:
                    written.Write(json[copied..(int)reader.TokenStartIndex]);
                    written.Write(now is null
                        ? "null"u8 : Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(now, JsonFormat.Encoder)}\""));
                    copied = (int)reader.BytesConsumed;
                    break;
            }
        }
        written.Write(json[copied..]);
        return written.ToArray();

        string? New(string text)
        {
            var isPerson = text == person.Responder && !things.Contains(field) && !IsThing(open);
            if (field == "id") isThem = isPerson;
            if (isPerson) return person.Alias;
            // The id of a message ends with its reader's.
            if (field == "id" && text.EndsWith($"/{person.Responder}", StringComparison.Ordinal))
                return text[..^person.Responder.Length] + person.Alias;
            if (things.Contains(field)) return text;
            if (field == "email" && person.Emails.Contains(text, StringComparer.Ordinal)) return null;
            // Somebody else of the same name keeps it.
            if (field == "name" && open.Count > 2 && !isThem) return text;
            return sentences.Contains(field) || text.Contains(' ', StringComparison.Ordinal)
                ? person.InText(text) : text;
        }
    }

    // The id of a rotation, a role or a department is in a list of those.
    static bool IsThing(Stack<(string Field, bool IsThem)> open) => open.Any(o => things.Contains(o.Field));
}
