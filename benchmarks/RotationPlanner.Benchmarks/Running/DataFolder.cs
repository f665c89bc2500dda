namespace RotationPlanner.Benchmarks.Running;

/// <summary>Where public instances lie: they are not part of this repository.</summary>
static class DataFolder
{
    public const string Variable = "BENCH_DATA";

    public static string? Find(DirectoryInfo? given, string folder)
    {
        var path = given?.FullName ?? (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } root
            ? Path.Combine(root, folder) : null);
        return path is not null && Directory.Exists(path) ? path : null;
    }

    public static int Missing(string source)
    {
        Console.Error.WriteLine($"The instances are not here. They come from {source}. Maybe download them and name their folder with --data, or set {Variable}.");
        return 1;
    }
}
