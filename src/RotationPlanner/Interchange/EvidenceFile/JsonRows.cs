using System.Text;
using System.Text.Json;

namespace RotationPlanner.Interchange.Evidences;

/// <summary>Rows of a JSON list of objects. Read token by token, since only that tells the lines.</summary>
static class JsonRows
{
    public static Rows Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var problems = new List<Problem>();
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var rows = new List<Row>();
        var (seen, line) = (0L, 1);
        var reader = new Utf8JsonReader(
            bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
            {
                problems.Add(new Problem("file", "The file is not a JSON list.", null, "Maybe write [ { \"responder\": ..., \"on\": ..., \"kind\": ... } ].") { Line = 1 });
                return new Rows([], [], problems);
            }
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType != JsonTokenType.StartObject)
                {
                    problems.Add(new Problem("item", "Each item of the list is an object.", null, "Maybe put braces around it.") { Line = Line(reader.TokenStartIndex) });
                    reader.Skip();
                }
                else rows.Add(Object(ref reader));
            }
            // What follows the list is an error that only reading on finds.
            while (reader.Read()) { }
        }
        catch (JsonException error)
        {
            problems.Add(new Problem("file", "This is not well-formed JSON.", null, "Maybe a comma, quote or bracket is missing here or just above.") { Line = (int?)error.LineNumber + 1 });
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped: well-formed JSON, but no text.
            problems.Add(new Problem("file", "A text holds an escape that is no character.", null, "Maybe write the character itself.") { Line = line });
        }
        return new Rows([.. columns.Select(c => (c.Key, c.Value))], rows, problems);

        Row Object(ref Utf8JsonReader json)
        {
            var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            var start = Line(json.TokenStartIndex);
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var (name, at) = (json.GetString()!, Line(json.TokenStartIndex));
                columns.TryAdd(name, at);
                json.Read();
                if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    problems.Add(new Problem(name, "This should be a single value.", null, "Maybe write a text.") { Line = at });
                    json.Skip();
                }
                else if (Value(ref json) is { Length: > 0 } value && !fields.TryAdd(name, value))
                    problems.Add(new Problem(name, "The field is given twice.", value, "Maybe remove one of them.") { Line = at });
            }
            return new Row(start, fields);
        }

        int Line(long index)
        {
            line += bytes.AsSpan((int)seen, (int)(index - seen)).Count((byte)'\n');
            seen = index;
            return line;
        }
    }

    static string? Value(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => json.GetString(),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => Encoding.UTF8.GetString(json.ValueSpan),
    };
}
