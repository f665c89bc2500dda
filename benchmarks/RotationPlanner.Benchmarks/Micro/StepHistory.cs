using System.Globalization;
using System.Text.Json;

namespace RotationPlanner.Benchmarks.Micro;

/// <summary>Runs that were kept, oldest first, in <c>benchmarks/history.json</c>.</summary>
static class StepHistory
{
    /// <summary>Worse by more than this is told: times vary even as ratios, what is allocated hardly does.</summary>
    public const double TimeLimit = 1.75, MemoryLimit = 1.15;

    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static IReadOnlyList<StepRun> Read(string path) =>
        File.Exists(path) ? JsonSerializer.Deserialize<List<StepRun>>(File.ReadAllText(path), json)! : [];

    public static void Keep(string path, StepRun run) =>
        File.WriteAllText(path, JsonSerializer.Serialize<IReadOnlyList<StepRun>>([.. Read(path), run], json) + "\n");

    /// <summary>What became worse since a run that was kept, in words; null where nothing did or the step is new.</summary>
    public static string? Worse(StepFigures now, StepRun? before)
    {
        if (Before(now, before) is not { } then) return null;
        List<string> words =
        [
            .. now.Ratio > TimeLimit * then.Ratio ? [string.Create(CultureInfo.InvariantCulture, $"{now.Ratio / then.Ratio:0.0} times as long")] : (string[])[],
            .. TakesMoreMemory(now, before) ? [string.Create(CultureInfo.InvariantCulture, $"{(double)now.Bytes / then.Bytes:0.00} times the memory")] : (string[])[],
        ];
        return words.Count == 0 ? null : string.Join(", ", words);
    }

    /// <summary>Whether it allocates more than before, which no other work on the machine changes.</summary>
    public static bool TakesMoreMemory(StepFigures now, StepRun? before) => Before(now, before) is { } then && now.Bytes > MemoryLimit * then.Bytes;

    /// <summary>The same step of a run that was kept.</summary>
    public static StepFigures? Before(StepFigures now, StepRun? before) => before?.Steps.FirstOrDefault(s => s.Step == now.Step);
}
