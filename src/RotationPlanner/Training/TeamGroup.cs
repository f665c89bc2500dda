namespace RotationPlanner.Training;

/// <summary>
/// Some people of a company: named, or those who stand on a rung or above on the day before the horizon, or below it.
/// </summary>
sealed record TeamGroup
{
    public IReadOnlyList<string>? People { get; init; }

    /// <summary>The lowest rung; null where people are named, or for the rung that mentors need.</summary>
    public string? From { get; init; }

    /// <summary>The rung below which they stand.</summary>
    public string? Below { get; init; }

    public HashSet<string> Of(Company company)
    {
        if (People is not null) return [.. People];
        var ladder = company.Ladder;
        var rung = ladder.IndexOf(Below ?? From ?? ladder.Mentors);
        return [.. company.Responders.Where(r => ladder.IndexOf(Standings.Of(company)[r.Id].Stage) >= rung == (Below is null)).Select(r => r.Id)];
    }

    public IEnumerable<Problem> Problems(Company company, string place)
    {
        var rungs = company.Ladder.Rungs.Select(r => r.Id).ToList();
        if ((Below ?? From) is { } stage && !rungs.Contains(stage))
            yield return new Problem($"{place}.{(Below is null ? "stage" : "below")}", "There is no such stage.", stage, SpellingSuggestion.Advice(stage, rungs));
        foreach (var problem in Unknown(company, $"{place}.people", People ?? [])) yield return problem;
    }

    /// <summary>People who are not there.</summary>
    public static IEnumerable<Problem> Unknown(Company company, string place, IReadOnlyList<string> people)
    {
        var known = company.Responders.Select(r => r.Id).ToList();
        // Who has no id, which is told, may be the one that is meant.
        if (known.Contains("")) yield break;
        for (var i = 0; i < people.Count; i++)
            if (!known.Contains(people[i]))
                yield return new Problem($"{place}[{i}]", "There is no such responder.", people[i], SpellingSuggestion.Advice(people[i], known));
    }
}
