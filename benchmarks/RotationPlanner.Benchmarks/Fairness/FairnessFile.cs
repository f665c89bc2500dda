using System.Text.Json;

namespace RotationPlanner.Benchmarks.Fairness;

/// <summary>What is measured already, in the file of <c>--json</c>: a run that was stopped goes on from there.</summary>
sealed record FairnessFile
{
    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public IReadOnlyList<FairnessRow> Companies { get; init; } = [];

    public IReadOnlyList<PublicRow> Instances { get; init; } = [];

    public static FairnessFile Read(string? path) =>
        File.Exists(path) ? JsonSerializer.Deserialize<FairnessFile>(File.ReadAllText(path), json)! : new();

    public void Write(string? path)
    {
        if (path is not null) File.WriteAllText(path, JsonSerializer.Serialize(this, json));
    }
}
