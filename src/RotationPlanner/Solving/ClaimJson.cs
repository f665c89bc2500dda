using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;

namespace RotationPlanner.Solving;

/// <summary>A condition of a claim as plan.json has it.</summary>
sealed record ClaimCondition(string Objective, double AtMost);

/// <summary>Somebody whom a claim takes to be certified from a date on, as plan.json has it.</summary>
sealed record ClaimGraduation(string Responder, LocalDate From);

/// <summary>Writes pairs as objects with names, and reads them.</summary>
abstract class PairsJson<TPair, TObject>(Func<TPair, TObject> write, Func<TObject, TPair> read)
    : JsonConverter<IReadOnlyList<TPair>>
{
    public override IReadOnlyList<TPair>? Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, Of(options)) is { } objects
            ? Array.ConvertAll(objects, o => read(o)) : null;

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<TPair> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, [.. value.Select(write)], Of(options));

    static JsonTypeInfo<TObject[]> Of(JsonSerializerOptions options) =>
        (JsonTypeInfo<TObject[]>)options.GetTypeInfo(typeof(TObject[]));
}

/// <summary>The conditions of a claim.</summary>
sealed class ConditionsJson() : PairsJson<(string Objective, double AtMost), ClaimCondition>(
    pair => new ClaimCondition(pair.Objective, pair.AtMost), condition => (condition.Objective, condition.AtMost));

/// <summary>The graduations that a claim takes as given.</summary>
sealed class GraduationsJson() : PairsJson<(string Responder, LocalDate From), ClaimGraduation>(
    pair => new ClaimGraduation(pair.Responder, pair.From), graduation => (graduation.Responder, graduation.From));
