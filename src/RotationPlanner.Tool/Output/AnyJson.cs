using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RotationPlanner.Interchange;

namespace RotationPlanner.Tool.Output;

/// <summary>JSON as in plan.json, of types that only a command has.</summary>
static class AnyJson
{
    public static JsonSerializerOptions Options { get; } = new(PlanFile.Options)
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(PlanFile.Options.TypeInfoResolver, new DefaultJsonTypeInfoResolver()),
    };
}
