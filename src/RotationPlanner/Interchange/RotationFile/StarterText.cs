using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>The file that <c>init</c> writes; its dates are filled in so that it can be planned at once.</summary>
static class StarterText
{
    const int Weeks = 26;

    public static string From(LocalDate after)
    {
        using var stream = typeof(StarterText).Assembly.GetManifestResourceStream("starter.yaml")!;
        using var reader = new StreamReader(stream);
        return Fill(reader.ReadToEnd().ReplaceLineEndings("\n"), after);
    }

    /// <summary>With dates from the Monday after a date.</summary>
    public static string Fill(string text, LocalDate after)
    {
        var monday = after.Next(IsoDayOfWeek.Monday);
        return text
            .Replace("{FROM}", Iso(monday), StringComparison.Ordinal)
            .Replace("{TO}", Iso(monday.PlusWeeks(Weeks).PlusDays(-1)), StringComparison.Ordinal)
            .Replace("{HOLIDAY}", Iso(monday.PlusWeeks(3).PlusDays(2)), StringComparison.Ordinal)
            .Replace("{AWAYFROM}", Iso(monday.PlusWeeks(5)), StringComparison.Ordinal)
            .Replace("{AWAYTO}", Iso(monday.PlusWeeks(6).PlusDays(4)), StringComparison.Ordinal);
    }

    static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
