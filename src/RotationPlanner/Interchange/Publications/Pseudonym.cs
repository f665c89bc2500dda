using System.Text.RegularExpressions;

namespace RotationPlanner.Interchange;

/// <summary>Somebody who is to be forgotten, and what stands for them from then on.</summary>
/// <param name="Responder">The id.</param>
/// <param name="Names">The names under which files know them.</param>
/// <param name="Emails">Their addresses.</param>
/// <param name="Alias">What replaces id and names, such as former-1.</param>
sealed record Pseudonym(string Responder, IReadOnlyList<string> Names, IReadOnlyList<string> Emails, string Alias)
{
    // A shorter id is a word of its own in too many sentences; there it stands for nobody.
    const int ShortestInText = 2;

    readonly List<(Regex Words, string By)> words =
    [
        .. Emails.OrderByDescending(e => e.Length).Select(e => (Whole(e), Alias)),
        .. Names.OrderByDescending(n => n.Length).Append(Responder).Where(n => n.Length >= ShortestInText)
        .Distinct(StringComparer.Ordinal)
            .Select(n => (Whole(n), Alias)),
    ];

    /// <summary>A sentence without id, names and addresses.</summary>
    public string InText(string text) => words.Aggregate(
        text, (now, word) => word.Words.Replace(now, word.By.Replace("$", "$$", StringComparison.Ordinal)));

    static Regex Whole(string text) =>
        new($@"(?<![\w.@-]){Regex.Escape(text)}(?![\w@-])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
}
