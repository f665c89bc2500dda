using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>A list of values, or a single one.</summary>
sealed class OneOrMoreShape<T>(Shape<T> item, string example) : Shape<IReadOnlyList<T>>
{
    readonly ListShape<T> list = new(item, example);

    public override bool TryRead(Spot spot, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        if (spot.Node is ListNode) return list.TryRead(spot, out value);
        var isRead = item.TryRead(spot, out var one);
        value = isRead ? [one!] : null;
        return isRead;
    }

    public override JsonObject Describe(SchemaWriter schema) =>
        new() { ["anyOf"] = new JsonArray(item.Describe(schema), list.Describe(schema)) };
}
