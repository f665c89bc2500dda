using System.Text.RegularExpressions;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>A node, where it is, and the reading it belongs to.</summary>
readonly partial record struct Spot(Node Node, string Place, Reading Reading)
{
    public Spot Item(int index, Node item) => this with { Node = item, Place = $"{Place}[{index}]" };

    public Spot Field(Entry entry) => this with { Node = entry.Value, Place = Join(Place, entry.Key.Text) };

    public void Report(string message, string? value = null, string? advice = null) =>
        Reading.Problems.Add(Node.Line, Place, message, value ?? (Node as TextNode)?.Text, advice);

    /// <summary>
    /// The place of a key in a map. Keys that are no plain words are quoted, so that a place can be read back.
    /// </summary>
    public static string Join(string place, string key)
    {
        var word = Word().IsMatch(key) ? key : $"\"{key}\"";
        return place.Length == 0 ? word : $"{place}.{word}";
    }

    [GeneratedRegex(@"^[\p{L}\p{N}_-]{1,64}\z")]
    private static partial Regex Word();
}
