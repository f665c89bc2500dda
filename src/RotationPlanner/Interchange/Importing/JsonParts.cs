using System.Text.Json;
using NodaTime;

namespace RotationPlanner.Interchange.Importing;

/// <summary>Reads parts of JSON that others wrote: what is not there, or of another kind, is null.</summary>
static class JsonParts
{
    /// <summary>The first of these properties that is there.</summary>
    public static JsonElement? Part(this JsonElement element, params ReadOnlySpan<string> names)
    {
        if (element.ValueKind != JsonValueKind.Object) return null;
        foreach (var name in names)
            if (element.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)) return value;
        return null;
    }

    public static JsonElement? Part(this JsonElement? element, params ReadOnlySpan<string> names) => element?.Part(names);

    /// <summary>A text or a number, as it is written.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> names) => Word(element.Part(names));

    public static string? Text(this JsonElement? element, params ReadOnlySpan<string> names) => Word(element?.Part(names));

    /// <summary>The element itself as a text.</summary>
    public static string? Word(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } => Read(value.Value),
        { ValueKind: JsonValueKind.Number } => value.Value.GetRawText(),
        _ => null,
    };

    /// <summary>The items of a list; none where it is no list.</summary>
    public static IEnumerable<(JsonElement Item, int Index)> Items(this JsonElement? list) =>
        list is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray().Select((item, i) => (item, i)) : [];

    public static int? Whole(this JsonElement element, string name) =>
        element.Part(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;

    /// <summary>A zone by its IANA name.</summary>
    public static DateTimeZone? Zone(string? name) => name is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(name);

    // Half of a surrogate pair, escaped, is well-formed JSON and no text.
    static string? Read(JsonElement text)
    {
        try { return text.GetString(); }
        catch (InvalidOperationException) { return null; }
    }
}
