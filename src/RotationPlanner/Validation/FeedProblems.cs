using NodaTime;

namespace RotationPlanner;

/// <summary>Checks what feeds look like.</summary>
static class FeedProblems
{
    const int MostReminders = 5, LongestText = 200;

    static readonly string[] placeholders = ["{person}", "{role}", "{rotation}", "{note}"];
    static readonly Duration longest = Duration.FromDays(28);

    public static IEnumerable<Problem> Of(Company company)
    {
        var policy = company.Feeds;
        for (var i = 0; i < policy.Reminders.Count; i++)
            if (policy.Reminders[i] is var before && (before <= Duration.Zero || before > longest || before.Seconds != 0))
                yield return new Problem($"feeds.reminders[{i}]", "A reminder comes whole minutes before, and at most 28 days", $"{before.TotalMinutes} minutes", "Maybe 1d, or 30m.");
        if (policy.Reminders.Count > MostReminders)
            yield return new Problem("feeds.reminders", $"Nobody wants more than {MostReminders} reminders of one event", $"{policy.Reminders.Count} reminders", "Maybe 1d and 1h.");
        var roles = company.Rotations.SelectMany(r => r.Roles).Select(r => r.Id).Distinct().ToList();
        foreach (var (role, title) in policy.Titles)
        {
            if (!roles.Contains(role))
                yield return new Problem($"feeds.titles.{role}", "No rotation has this role.", role, SpellingSuggestion.Advice(role, roles));
            if (Odd(title) is { } why)
                yield return new Problem($"feeds.titles.{role}", why, title, "Maybe {role} of {rotation}.");
        }
        if (policy.Unfilled.Length is 0 or > LongestText || string.IsNullOrWhiteSpace(policy.Unfilled))
            yield return new Problem("feeds.unfilled", $"This should be a text of at most {LongestText} characters", policy.Unfilled, "Maybe OPEN.");
    }

    static string? Odd(string title)
    {
        if (string.IsNullOrWhiteSpace(title)) return "A title says something.";
        if (title.Length > LongestText) return $"No calendar shows a title of more than {LongestText} characters.";
        var rest = placeholders.Aggregate(title, (text, p) => text.Replace(p, "", StringComparison.Ordinal));
        if (rest.Contains('{', StringComparison.Ordinal) || rest.Contains('}', StringComparison.Ordinal))
            return $"The only placeholders are {string.Join(", ", placeholders)}.";
        return title.Replace("{person}", "", StringComparison.Ordinal).Any(char.IsLetterOrDigit) ? null
            : "A person's own feed leaves their name out, so a title says more than {person}.";
    }
}
