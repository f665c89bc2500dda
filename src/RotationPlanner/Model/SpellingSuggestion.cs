#if !TOOL
namespace RotationPlanner;
#else
namespace RotationPlanner.Tool;
#endif

/// <summary>Finds the known name that a mistyped one most likely means.</summary>
static class SpellingSuggestion
{
    const int MostListed = 8;

    /// <summary>
    /// The nearest known name, or null when none is near: at most a third of the letters changed, added, dropped or
    /// swapped with a neighbour.
    /// </summary>
    public static string? To(string value, IEnumerable<string> known)
    {
        var best = known.Distinct(StringComparer.Ordinal)
            .Select(k => (Name: k, Distance: Distance(value, k), Allowed: Math.Min(value.Length, k.Length) / 3))
            .Where(k => k.Distance <= k.Allowed)
            .OrderBy(k => k.Distance).ThenBy(k => k.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Name;
    }

    /// <summary>
    /// "Maybe ..." with the nearest known name, or with all of them when they are few; null when there is nothing to
    /// say.
    /// </summary>
    public static string? Advice(string value, IEnumerable<string> known)
    {
        var names = known.Distinct(StringComparer.Ordinal).ToList();
        if (To(value, names) is { } near) return $"Maybe '{TextSanitizer.Line(near)}'.";
        return names.Count is 0 or > MostListed
            ? null : $"Maybe one of {string.Join(", ", names.Select(n => $"'{TextSanitizer.Line(n)}'"))}.";
    }

    // Optimal string alignment, blind to case; long values are cut, since nobody mistypes a whole page.
    static int Distance(string a, string b)
    {
        a = Cut(a);
        b = Cut(b);
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0) { rows[i, j] = i + j; continue; }
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                var least = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    least = Math.Min(least, rows[i - 2, j - 2] + 1);
                rows[i, j] = least;
            }
        return rows[a.Length, b.Length];
    }

    static string Cut(string text) => text.Length <= 100 ? text.ToUpperInvariant() : text[..100].ToUpperInvariant();
}
