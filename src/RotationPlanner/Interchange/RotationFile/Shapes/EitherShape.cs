using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>A short form and a long form of the same thing: a single value, or a list or group of keys.</summary>
sealed class EitherShape<T>(Shape<T> text, Shape<T> other) : Shape<T>
{
    public override bool TryRead(Spot spot, [MaybeNullWhen(false)] out T value) =>
        spot.Node is TextNode ? text.TryRead(spot, out value) : other.TryRead(spot, out value);

    public override bool TryStandIn(Spot spot, [MaybeNullWhen(false)] out T value) => other.TryStandIn(spot, out value);

    public override JsonObject Describe(SchemaWriter schema) =>
        new() { ["anyOf"] = new JsonArray(text.Describe(schema), other.Describe(schema)) };
}
