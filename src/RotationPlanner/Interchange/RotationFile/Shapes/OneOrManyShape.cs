using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>One value, or a list of such values.</summary>
sealed class OneOrManyShape<T>(Shape<T> one, string example) : Shape<IReadOnlyList<T>>
{
    readonly ListShape<T> many = new(one, example);

    public override bool TryRead(Spot spot, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        if (spot.Node is ListNode) return many.TryRead(spot, out value);
        var isRead = one.TryRead(spot, out var read);
        value = isRead ? [read!] : null;
        return isRead;
    }

    public override JsonObject Describe(SchemaWriter schema) =>
        new() { ["anyOf"] = new JsonArray(one.Describe(schema), many.Describe(schema)) };
}
