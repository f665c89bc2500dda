using RotationPlanner.Interchange.Yaml;

namespace RotationPlanner.Interchange;

/// <summary>Ids that people and schedules have in another tool, from a file beside the rotation file.</summary>
public sealed record ToolIds
{
    /// <summary>The tool's id of a person by <see cref="Responder.Id"/>.</summary>
    public required IReadOnlyDictionary<string, string> People { get; init; }

    /// <summary>The tool's schedules by <c>rotation/role</c>, one a seat.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Schedules { get; init; }

    /// <summary>Reads a YAML file with the keys <c>people</c> and <c>schedules</c>, checked against a company.</summary>
    /// <param name="path">The file; at most 10 MiB.</param>
    /// <param name="company">The company that the ids are of.</param>
    /// <returns>The ids, or null and what is wrong with the file, by line.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static (ToolIds? Ids, IReadOnlyList<Problem> Problems) Read(string path, Company company)
    {
        ArgumentNullException.ThrowIfNull(company);
        var (ids, problems) = YamlFile.Read(path, new ToolIdsReader(company));
        return (ids, problems);
    }
}
