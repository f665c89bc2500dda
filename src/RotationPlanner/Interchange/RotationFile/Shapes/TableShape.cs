using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>Keys of the user's own choice, all with values of one shape, in the order of the file.</summary>
sealed class TableShape<T>(Shape<T> item, string example) : Shape<IReadOnlyList<KeyValuePair<string, T>>>
{
    public override bool TryRead(Spot spot, [MaybeNullWhen(false)] out IReadOnlyList<KeyValuePair<string, T>> value)
    {
        value = null;
        if (spot.Node is not MapNode map)
        {
            if (spot.Node is not BrokenNode)
                spot.Report("This should be a group of keys with values.", null, $"Maybe write {example}.");
            return false;
        }
        var items = new List<KeyValuePair<string, T>>();
        foreach (var entry in map.Entries)
        {
            var at = spot.Field(entry);
            spot.Reading.Places.Record(at.Place, at);
            if (item.TryRead(at, out var read) || item.TryStandIn(at, out read)) items.Add(new(entry.Key.Text, read));
        }
        value = items;
        return true;
    }

    public override JsonObject Describe(SchemaWriter schema) =>
        new() { ["type"] = "object", ["additionalProperties"] = item.Describe(schema) };
}
