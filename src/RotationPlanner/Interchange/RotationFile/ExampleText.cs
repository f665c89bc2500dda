using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>The files that <c>init --example</c> writes: one team, and a rota of theirs.</summary>
static class ExampleText
{
    const string Folder = "examples/", Team = "team", Monthly = "monthly";
    const int Months = 6;

    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(ExampleText).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..])
            .Where(n => n != Team).Order(StringComparer.Ordinal),
    ];

    public static string From(string name, LocalDate after)
    {
        var text = Read(Team).Replace("{NAME}", name, StringComparison.Ordinal) + Read(name);
        return StarterText.Fill(name == Monthly ? InMonths(text, after) : text, after);
    }

    // Until its first handoff nobody would be planned: the horizon begins with one.
    static string InMonths(string text, LocalDate after)
    {
        var month = after.With(DateAdjusters.StartOfMonth).PlusMonths(1);
        var first = month;
        while (first.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) first = first.PlusDays(1);
        return text.Replace("{FROM}", Iso(first), StringComparison.Ordinal)
            .Replace("{TO}", Iso(month.PlusMonths(Months).PlusDays(-1)), StringComparison.Ordinal)
            .Replace("{HOLIDAY}", Iso(first.PlusWeeks(2)), StringComparison.Ordinal)
            .Replace("# 26 weeks", "# six months", StringComparison.Ordinal);
    }

    static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    static string Read(string name)
    {
        using var stream = typeof(ExampleText).Assembly.GetManifestResourceStream(Folder + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
