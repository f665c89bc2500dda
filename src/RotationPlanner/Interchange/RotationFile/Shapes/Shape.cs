using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>
/// What a value may look like: it is read, and described in the JSON Schema, by one and the same object, so that the
/// two cannot drift.
/// </summary>
abstract class Shape
{
    public abstract JsonObject Describe(SchemaWriter schema);
}

/// <summary>A shape whose values are read into something.</summary>
abstract class Shape<T> : Shape
{
    /// <summary>Reads a value; false when it cannot be read, which is then reported.</summary>
    public abstract bool TryRead(Spot spot, [MaybeNullWhen(false)] out T value);

    /// <summary>
    /// What stands in a list for an item that cannot be read, so that items behind it stay where the file has them and
    /// the rest is still checked; false for none.
    /// </summary>
    public virtual bool TryStandIn(Spot spot, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return false;
    }

    /// <summary>The same shape, read into something else.</summary>
    public Shape<TOther> As<TOther>(Func<T, TOther> convert) => new ConvertedShape<T, TOther>(this, convert);
}

sealed class ConvertedShape<T, TOther>(Shape<T> shape, Func<T, TOther> convert) : Shape<TOther>
{
    public override bool TryRead(Spot spot, [MaybeNullWhen(false)] out TOther value)
    {
        var isRead = shape.TryRead(spot, out var inner);
        value = isRead ? convert(inner!) : default;
        return isRead;
    }

    public override bool TryStandIn(Spot spot, [MaybeNullWhen(false)] out TOther value)
    {
        var isThere = shape.TryStandIn(spot, out var inner);
        value = isThere ? convert(inner!) : default;
        return isThere;
    }

    public override JsonObject Describe(SchemaWriter schema) => shape.Describe(schema);
}
