using System.Text.Json;

namespace RotationPlanner.Benchmarks.Running;

/// <summary>What the command line asks for.</summary>
sealed record RunRequest(string? Only, double? Seconds, int Seed, bool WithPeer, string? Json);

/// <summary>Runs cases one after the other, each beside its peer, and prints the table.</summary>
static class BenchmarkRun
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static int Run(IEnumerable<Measured> cases, RunRequest request)
    {
        var rows = new List<BenchmarkRow>();
        foreach (var one in cases.Where(c => request.Only is null || c.Name.Equals(request.Only, StringComparison.OrdinalIgnoreCase)))
        {
            if (rows.Count == 0) WarmUp.Run();
            rows.Add(one.Measure(request));
            Console.Error.WriteLine(JsonSerializer.Serialize(rows[^1], JsonSerializerOptions.Web));
            if (request.Json is { } file) File.WriteAllText(file, JsonSerializer.Serialize(rows, Json));
        }
        if (rows.Count == 0)
        {
            Console.Error.WriteLine(request.Only is null
                ? "The folder holds no instance of this suite." : $"There is no instance '{request.Only}'.");
            return 1;
        }
        BenchmarkTable.Print(rows);
        return rows.TrueForAll(r => r.Verified) ? 0 : 1;
    }
}
