using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>
/// Writes the JSON Schema (draft 7, which editors' YAML support reads best) from the very shapes that read the file.
/// </summary>
sealed class SchemaWriter
{
    static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly SortedDictionary<string, JsonObject> definitions = new(StringComparer.Ordinal);

    public static string Write(Shape root)
    {
        var writer = new SchemaWriter();
        var top = root.Describe(writer);
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "RotationPlanner rotation file",
            ["allOf"] = new JsonArray(top),
            ["definitions"] = new JsonObject(
                writer.definitions.Select(d => KeyValuePair.Create(d.Key, (JsonNode?)d.Value))),
        };
        return schema.ToJsonString(Layout) + "\n";
    }

    /// <summary>Adds a section once, and refers to it.</summary>
    public JsonObject Define(string name, string meaning, IReadOnlyList<Key> keys)
    {
        if (!definitions.ContainsKey(name))
        {
            var properties = new JsonObject();
            var definition = definitions[name] = new JsonObject
            {
                ["type"] = "object", ["description"] = meaning, ["additionalProperties"] = false,
                    ["properties"] = properties,
            };
            foreach (var key in keys)
            {
                var value = key.Shape.Describe(this);
                value["description"] = key.Meaning;
                properties[key.Name] = value;
            }
            var required = keys.Where(k => k.IsRequired).Select(k => (JsonNode?)k.Name).ToArray();
            if (required.Length > 0) definition["required"] = new JsonArray(required);
        }
        return new JsonObject { ["$ref"] = $"#/definitions/{name}" };
    }
}
