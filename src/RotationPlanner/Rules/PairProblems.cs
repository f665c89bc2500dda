namespace RotationPlanner.Rules;

/// <summary>What rules about pairs can get wrong.</summary>
static class PairProblems
{
    /// <summary>Unknown people, and a pair of one.</summary>
    public static IEnumerable<Problem> Of(Company company, string place, string one, string other, string what)
    {
        var known = company.Responders.Select(r => r.Id).ToList();
        // Who has no id, which is told, may be the one that is meant.
        if (!known.Contains(""))
            foreach (var (id, i) in new[] { one, other }.Select((id, i) => (id, i)).Where(p => !known.Contains(p.id)))
                yield return new Problem($"{place}[{i}]", "There is no such responder.", id, SpellingSuggestion.Advice(id, known));
        if (one == other)
            yield return new Problem(place, $"Nobody can {what} themselves.", one, "Maybe name two people.");
    }

    /// <summary>The rotations that a rule holds for.</summary>
    public static List<Rotation> In(Company company, IRule rule) =>
        [.. company.Rotations.Where(r => company.Rules.Contains(rule) || r.Rules.Contains(rule))];

    /// <summary>Nobody meets anybody in shifts of one seat.</summary>
    public static IEnumerable<Problem> Meeting(Company company, IRule rule, IReadOnlyList<string>? roles, string place)
    {
        var rotations = In(company, rule);
        if (rotations.Count > 0 && rotations.All(r =>
            r.Roles.Where(o => roles?.Contains(o.Id) ?? !o.Needs.ForTrainees).Sum(o => (long)o.Seats.Max) < 2))
            yield return new Problem(place, "Nobody meets anybody in shifts of one seat.", null,
                "Maybe give the role two seats, or name the roles that count.");
    }
}
