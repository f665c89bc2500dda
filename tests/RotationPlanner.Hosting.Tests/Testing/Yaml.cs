namespace RotationPlanner.Hosting.Tests.Testing;

/// <summary>A rotation file of a test's own, which it may change.</summary>
sealed class Yaml : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rotation-planner-");

    public Yaml() => File.Copy(System.IO.Path.Combine(SampleServer.Root, "samples", "tiny", "three.yaml"), Path);

    public string Path => System.IO.Path.Combine(folder.FullName, "acme.yaml");

    public string Text => File.ReadAllText(Path);

    public void Replace(string old, string by)
    {
        Assert.Contains(old, Text, StringComparison.Ordinal);
        File.WriteAllText(Path, Text.Replace(old, by, StringComparison.Ordinal));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
