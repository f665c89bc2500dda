namespace RotationPlanner.Interchange.Yaml;

/// <summary>Finds the word that was probably meant.</summary>
static class Nearest
{
    /// <summary>"Maybe you mean ..." with the nearest word, else with all of them.</summary>
    public static string Advice(string word, IReadOnlyList<string> known) =>
        To(word, known) is { } near ? $"Maybe you mean '{near}'." : $"Maybe use one of: {string.Join(", ", known)}.";

    /// <summary>The known word nearest to the one written, or null when none is near: at most a third of the letters differ, or one contains the other.</summary>
    public static string? To(string word, IEnumerable<string> known)
    {
        var plain = Plain(word);
        if (plain.Length is 0 or > 64) return null;
        var best = known
            .Select(k => (Word: k, Distance: Distance(plain, Plain(k))))
            .Where(k => k.Distance * 3 <= Math.Max(plain.Length, 3))
            .OrderBy(k => k.Distance).ThenBy(k => k.Word, StringComparer.Ordinal)
            .FirstOrDefault().Word;
        return best ?? known.FirstOrDefault(k => plain.Length >= 4 && (Plain(k).Contains(plain, StringComparison.Ordinal) || (Plain(k).Length >= 4 && plain.Contains(Plain(k), StringComparison.Ordinal))));
    }

    static string Plain(string word) =>
        word.Replace('_', '-').Replace(' ', '-').Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>Edits (insert, delete, replace, swap neighbours) between two words.</summary>
    internal static int Distance(string a, string b)
    {
        var previous2 = new int[b.Length + 1];
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], previous[j]) + 1, previous[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], previous2[j - 2] + 1);
            }
            (previous2, previous) = (previous, row);
        }
        return previous[b.Length];
    }
}
