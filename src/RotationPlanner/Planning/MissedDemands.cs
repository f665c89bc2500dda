using RotationPlanner.Program;
using RotationPlanner.Rules;

namespace RotationPlanner.Planning;

/// <summary>
/// What the checker may say of a plan that misses demands: that the rules which asked for them are not kept. Of all
/// others it says nothing, or the plan is at fault.
/// </summary>
static class MissedDemands
{
    /// <summary>
    /// Names of rules whose demands a solution misses, and of a user's own rules, which may label their demands as they
    /// like.
    /// </summary>
    public static HashSet<string> RulesOf(SeatProgram program, Solution solution)
    {
        var missed = program.Linears.Where(f => f.Penalty is null && !f.IsKept
            && f.CountMisses(program, solution.Values) > 0).Select(f => f.Label.Rule);
        var company = program.Company;
        var own = company.Rules.Concat(company.Rotations.SelectMany(r => r.Rules))
            .Concat(company.Responders.SelectMany(r => r.Rules))
            .Where(r => r.GetType().Assembly != typeof(IRule).Assembly).Select(r => r.Name);
        return [.. missed, .. own];
    }
}
