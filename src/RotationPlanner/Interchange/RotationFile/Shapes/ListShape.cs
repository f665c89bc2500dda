using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>A list; items that cannot be read are left out and reported.</summary>
sealed class ListShape<T>(Shape<T> item, string example) : Shape<IReadOnlyList<T>>
{
    public override bool TryRead(Spot spot, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        value = null;
        if (spot.Node is not ListNode list)
        {
            if (spot.Node is not BrokenNode) spot.Report("This should be a list.", null, $"Maybe write {example}.");
            return false;
        }
        var items = new List<T>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            var at = spot.Item(i, list.Items[i]);
            spot.Reading.Places.Record(at.Place, at);
            if (item.TryRead(at, out var read)) items.Add(read);
            else if (item.IsPartOfModel) spot.Reading.IsShifted = true;
        }
        value = items;
        return true;
    }

    public override JsonObject Describe(SchemaWriter schema) => new() { ["type"] = "array", ["items"] = item.Describe(schema) };
}
