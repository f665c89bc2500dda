using NodaTime;

namespace RotationPlanner.Interchange;

/// <summary>How a file of another tool is read.</summary>
public sealed record ImportOptions
{
    /// <summary>The zone of times that name none; null where such times are a mistake.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>Which columns of a CSV file hold what; null for the customary ones.</summary>
    public ImportColumns? Columns { get; init; }

    /// <summary>
    /// Until when schedules that only say how they repeat are read, UTC; null where such a schedule is a mistake.
    /// </summary>
    public Instant? Until { get; init; }
}

/// <summary>Which columns of a CSV file hold what, and how its times are written.</summary>
public sealed record ImportColumns
{
    /// <summary>
    /// The titles of columns by what they hold: <c>start</c>, <c>end</c>, <c>person</c>, and <c>schedule</c> where it has
    /// one.
    /// </summary>
    public required IReadOnlyDictionary<string, string> Titles { get; init; }

    /// <summary>How times are written, as a NodaTime pattern such as <c>dd.MM.yyyy HH:mm</c>; null for ISO 8601.</summary>
    public string? Times { get; init; }

    /// <summary>The zone of times that name none; null where the file says nothing.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>Reads the mapping from a YAML file.</summary>
    /// <param name="path">The file, with the keys that <c>imports</c> has in a rotation file.</param>
    /// <returns>The mapping, or null and what is wrong with the file, by line.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static (ImportColumns? Columns, IReadOnlyList<Problem> Problems) Read(string path) =>
        Yaml.YamlFile.Read(path, new Yaml.ImportColumnsReader(), "imports");
}
