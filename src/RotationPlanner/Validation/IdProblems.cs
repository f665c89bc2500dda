namespace RotationPlanner;

/// <summary>
/// Ids become parts of paths, file names and links on every system, so they are plain; and they are told apart even
/// where case is not.
/// </summary>
static class IdProblems
{
    const int Longest = 64;

    /// <summary>What is wrong with the ids of one list.</summary>
    /// <param name="list">The place of the list, such as <c>responders</c>.</param>
    /// <param name="what">What an item is, such as "responder".</param>
    /// <param name="ids">The ids in order.</param>
    /// <param name="twice">What the same id twice means; "Two ...s have the same id" when not given.</param>
    public static IEnumerable<Problem> Of(string list, string what, IReadOnlyList<string> ids, string? twice = null)
    {
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < ids.Count; i++)
        {
            var place = $"{list}[{i}].id";
            if (!IsPlain(ids[i]))
                yield return new Problem(place, $"The id of a {what} is 1 to {Longest} of the letters a-z, digits, '.', '_' and '-', and begins with a letter or digit.",
                    ids[i], Plain(ids[i]) is { } plain ? $"Maybe '{plain}'." : $"Maybe '{what.Replace(' ', '-')}-{i + 1}'.");
            if (!first.TryAdd(ids[i], i))
                yield return new Problem(place, ids[i] == ids[first[ids[i]]]
                        ? $"{twice ?? $"Two {what}s have the same id"}; the other is {list}[{first[ids[i]]}]."
                        : $"The id differs from that of {list}[{first[ids[i]]}] in case alone, which some file systems ignore.",
                    ids[i], "Maybe rename one of them.");
        }
    }

    static bool IsPlain(string id) =>
        id.Length is > 0 and <= Longest && char.IsAsciiLetterOrDigit(id[0]) && id.All(IsPlain);

    static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-';

    static string? Plain(string id)
    {
        var plain = string.Concat(id.Select(c => IsPlain(c) ? c : '-')).Trim('-', '.', '_');
        return plain.Length == 0 ? null : plain[..Math.Min(plain.Length, Longest)].TrimEnd('-', '.', '_');
    }
}
