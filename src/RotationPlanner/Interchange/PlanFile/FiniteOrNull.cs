using System.Text.Json;
using System.Text.Json.Serialization;

namespace RotationPlanner.Interchange;

/// <summary>JSON has no infinity (the excess over a share of nothing): it is written as null.</summary>
sealed class FiniteOrNull : JsonConverter<double>
{
    public override bool HandleNull => true;

    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Null => double.PositiveInfinity,
            JsonTokenType.Number => reader.GetDouble(),
            _ => throw new JsonException(),
        };

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (double.IsFinite(value)) writer.WriteNumberValue(value);
        else writer.WriteNullValue();
    }
}
