using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>
/// A group of keys with fixed names. A reader declares its keys once; it can read no key it did not declare.
/// </summary>
/// <param name="name">The section's name in the JSON Schema.</param>
/// <param name="meaning">What it describes.</param>
abstract class Section<T>(string name, string meaning) : Shape<T>
{
    const string Id = "id";

    readonly List<Key> keys = [];

    /// <summary>
    /// Builds the value. Keys that are missing or cannot be read are already reported and take a stand-in, so that the
    /// rest is still checked.
    /// </summary>
    protected abstract T Read(Fields fields);

    protected Key<TValue> Required<TValue>(string key, Shape<TValue> shape, string meaning) =>
        Declare(new Key<TValue>(key, shape, meaning, true));

    protected Key<TValue> Optional<TValue>(string key, Shape<TValue> shape, string meaning) =>
        Declare(new Key<TValue>(key, shape, meaning, false));

    public override bool TryRead(Spot spot, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (spot.Node is not MapNode map)
        {
            if (spot.Node is not BrokenNode)
                spot.Report($"This should be a group of keys: {string.Join(", ", keys.Select(k => k.Name))}.", null,
                    $"Maybe write {Example(spot.Node)}.");
            return false;
        }
        value = Read(new Fields(spot, map, keys));
        return true;
    }

    public override JsonObject Describe(SchemaWriter schema) => schema.Define(name, meaning, keys);

    /// <summary>
    /// A section without any of its keys, or with the id alone where a single word is given: most such words are ids.
    /// </summary>
    public override bool TryStandIn(Spot spot, [MaybeNullWhen(false)] out T value)
    {
        Entry[] entries = spot.Node is TextNode { IsNothing: false } text && keys.Any(k => k.Name == Id)
            ? [new Entry(new TextNode(Id, false, text.Line), text)] : [];
        value = spot.Reading.Quietly(() => Read(new Fields(spot, new MapNode(entries, spot.Node.Line), keys))).Value;
        return true;
    }

    /// <summary>How the section is written, told to somebody who wrote something else.</summary>
    protected virtual string Example(Node given) =>
        given is TextNode { IsNothing: false } text && keys.Any(k => k.Name == Id) ? $"{{ {Id}: {TextSanitizer.Line(text.Text)} }}" : "{ " + string.Join(", ", keys.Where(k => k.IsRequired).DefaultIfEmpty(keys[0]).Select(k => k.Name + ": ...")) + " }";

    Key<TValue> Declare<TValue>(Key<TValue> key)
    {
        keys.Add(key);
        return key;
    }
}
