using RotationPlanner.Rules;

namespace RotationPlanner.Planning.Compiling;

/// <summary>
/// Who may hold a role of a rotation in some shift at all. Of most people the standing rules say the same of every
/// shift, so they are asked once and not for each of thousands; only rules of which it depends on the shift are asked
/// again.
/// </summary>
/// <param name="All">Positions in the company, in its order.</param>
/// <param name="Asked">Per entry of <paramref name="All"/>: the rules to ask about each shift.</param>
/// <param name="AreAlways">Whether nobody need be asked about.</param>
sealed record Candidates(int[] All, IStandingRule[][] Asked, bool AreAlways)
{
    public static Candidates Of(Company company, RuleSet rules, Rotation rotation, Role role)
    {
        var (all, asked) = (new List<int>(), new List<IStandingRule[]>());
        for (var person = 0; person < company.Responders.Count; person++)
        {
            if (rules.StandingRulesToAsk(company.Responders[person], rotation, role) is not { } open) continue;
            all.Add(person);
            asked.Add(open);
        }
        return new Candidates([.. all], [.. asked], asked.TrueForAll(a => a.Length == 0));
    }

    /// <summary>
    /// Positions in the company of those whom no standing rule excludes in this shift. Several threads may ask at once.
    /// </summary>
    public int[] In(Company company, Shift shift, Role role)
    {
        if (AreAlways) return All;
        var (open, count) = (new int[All.Length], 0);
        for (var i = 0; i < open.Length; i++)
            if (!Excludes(company.Responders[All[i]], shift, role, Asked[i])) open[count++] = All[i];
        return count == open.Length ? All : open[..count];
    }

    static bool Excludes(Responder responder, Shift shift, Role role, IStandingRule[] asked)
    {
        foreach (var rule in asked)
            if (rule.Excludes(responder, shift, role) is not null) return true;
        return false;
    }
}
