using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

#if !TOOL
namespace RotationPlanner.Interchange;
#else
namespace RotationPlanner.Tool;
#endif

/// <summary>
/// Lays out an object so that list items take one line each: a change of one seat is a change of one line in version
/// control. Values are serialised by System.Text.Json, which can only indent everything or nothing.
/// </summary>
sealed class JsonLines(JsonSerializerOptions options)
{
    readonly StringBuilder text = new("{");
    int depth = 1;
    bool first = true;

    public JsonLines Field<T>(string name, T value)
    {
        Name(name);
        text.Append(JsonSerializer.Serialize(value, TypeOf<T>()));
        return this;
    }

    public JsonLines Array<T>(string name, IReadOnlyList<T> items)
    {
        var type = TypeOf<T>();
        Name(name);
        text.Append('[');
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? "\n" : ",\n").Append(' ', 2 * depth + 2);
            text.Append(JsonSerializer.Serialize(items[i], type));
        }
        if (items.Count > 0) text.Append('\n').Append(' ', 2 * depth);
        text.Append(']');
        return this;
    }

    /// <summary>A list of objects too large for a line each.</summary>
    public JsonLines Objects<T>(string name, IReadOnlyList<T> items, Action<JsonLines, T> fields)
    {
        Name(name);
        text.Append('[');
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? "\n" : ",\n").Append(' ', 2 * depth + 2).Append('{');
            (depth, first) = (depth + 2, true);
            fields(this, items[i]);
            (depth, first) = (depth - 2, false);
            text.Append('\n').Append(' ', 2 * depth + 2).Append('}');
        }
        if (items.Count > 0) text.Append('\n').Append(' ', 2 * depth);
        text.Append(']');
        return this;
    }

    public JsonLines Object(string name, Action<JsonLines> fields)
    {
        Name(name);
        text.Append('{');
        (depth, first) = (depth + 1, true);
        fields(this);
        (depth, first) = (depth - 1, false);
        text.Append('\n').Append(' ', 2 * depth).Append('}');
        return this;
    }

    public void WriteTo(Stream stream) => stream.Write(Encoding.UTF8.GetBytes(ToString()));

    public override string ToString() => $"{text}\n}}\n";

    JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    void Name(string name)
    {
        text.Append(first ? "\n" : ",\n").Append(' ', 2 * depth).Append('"').Append(name).Append("\": ");
        first = false;
    }
}
