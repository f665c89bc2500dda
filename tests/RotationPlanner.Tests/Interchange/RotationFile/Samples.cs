namespace RotationPlanner.Tests.Interchange;

/// <summary>Finds the repository's samples from wherever the tests run.</summary>
static class Samples
{
    public static string Acme { get; } = Path.Combine(Root(), "samples", "acme", "acme.yaml");

    static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "RotationPlanner.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("RotationPlanner.sln");
        return folder;
    }
}
