using System.Globalization;

namespace RotationPlanner.Planning.Reasons;

/// <summary>Numbers, names and lists as sentences say them.</summary>
static class Said
{
    public static string Hours(double hours) => string.Create(CultureInfo.InvariantCulture, $"{hours:#,0.#} h");

    /// <summary>"12 h above the share", "3 h below it" or "the share".</summary>
    public static string Above(double hours) => Hours(Math.Abs(hours)) is var said && said == "0 h" ? "just the share"
        : $"{said} {(hours > 0 ? "above" : "below")} the share";

    public static string Count(long number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {(number == 1 ? one : many ?? one + "s")}");

    public static string Number(double number) => number.ToString("#,0.#", CultureInfo.InvariantCulture);

    public static string And(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "nobody",
        1 => names[0],
        _ => $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}",
    };

    /// <summary>The first few, and how many more there are.</summary>
    public static string Few(IReadOnlyList<string> names, int most = 5) =>
        names.Count <= most ? And(names) : string.Create(
            CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(most))} and {names.Count - most} more");

    public static Func<string, string> NamesOf(Company company)
    {
        var names = company.Responders.ToDictionary(r => r.Id, r => TextSanitizer.Line(r.Name), StringComparer.Ordinal);
        return id => names.GetValueOrDefault(id, id);
    }
}
