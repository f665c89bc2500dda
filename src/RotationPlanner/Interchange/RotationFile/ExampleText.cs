using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>The files that <c>init --example</c> writes: one team, and a rota of theirs.</summary>
static class ExampleText
{
    const string Folder = "examples/", Team = "team";

    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(ExampleText).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..])
            .Where(n => n != Team).Order(StringComparer.Ordinal),
    ];

    public static string From(string name, LocalDate after) => StarterText.Fill(
        Read(Team).Replace("{NAME}", name, StringComparison.Ordinal) + Read(name), after);

    static string Read(string name)
    {
        using var stream = typeof(ExampleText).Assembly.GetManifestResourceStream(Folder + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
