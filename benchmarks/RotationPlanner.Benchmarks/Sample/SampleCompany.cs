using RotationPlanner.Interchange;

namespace RotationPlanner.Benchmarks.Sample;

/// <summary>The company of <c>samples/acme</c>.</summary>
static class SampleCompany
{
    /// <summary>Reads the sample, found upwards from where the benchmark runs.</summary>
    /// <exception cref="FileNotFoundException">The benchmark runs outside the repository.</exception>
    public static Company Load()
    {
        var relative = Path.Combine("samples", "acme", "acme.yaml");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, relative)))
                return RotationFile.Load(Path.Combine(folder.FullName, relative));
        throw new FileNotFoundException($"There is no {relative} above {AppContext.BaseDirectory}.");
    }
}
