using RotationPlanner.Rules;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Solving;

/// <summary>
/// Who may hold a role of a rotation in some shift at all. Of most people the standing rules say the same of every shift, so they are asked once and
/// not for each of thousands.
/// </summary>
/// <param name="Always">Positions in the company of those whom no standing rule excludes in any shift.</param>
/// <param name="All">These, and those for whom it depends on the shift, in the order of the company.</param>
/// <param name="IsAsked">Per entry of <paramref name="All"/>: whether it depends on the shift.</param>
sealed record Candidates(int[] Always, int[] All, bool[] IsAsked)
{
    public static Candidates Of(Company company, RuleSet rules, Rotation rotation, Role role)
    {
        var (always, all, isAsked) = (new List<int>(), new List<int>(), new List<bool>());
        for (var person = 0; person < company.Responders.Count; person++)
        {
            var excludes = rules.StandingExcludesAlways(company.Responders[person], rotation, role);
            if (excludes == true) continue;
            if (excludes == false) always.Add(person);
            all.Add(person);
            isAsked.Add(excludes is null);
        }
        return new Candidates([.. always], [.. all], [.. isAsked]);
    }

    /// <summary>Positions in the company of those whom no standing rule excludes in this shift. Several threads may ask at once.</summary>
    public int[] In(Company company, RuleSet rules, Shift shift, Role role)
    {
        if (Always.Length == All.Length) return Always;
        var (open, count) = (new int[All.Length], 0);
        for (var i = 0; i < open.Length; i++)
            if (!IsAsked[i] || !rules.StandingExcludes(company.Responders[All[i]], shift, role)) open[count++] = All[i];
        return open[..count];
    }
}
