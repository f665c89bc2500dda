using RotationPlanner.Rules;
using RotationPlanner.Solving;

namespace RotationPlanner.Reporting;

/// <summary>
/// Which lines of a proof say something about this plan: where no rule, seat or person asks for anything, "0, proved
/// best" is noise.
/// </summary>
static class AskedTiers
{
    public static bool IsAsked(TierProof tier, Plan plan, Coverage coverage) => tier.Value != 0 || tier.Tier switch
    {
        "demands" => plan.Unmet.Count > 0 || AsksForNumbers(plan.Company),
        "optional coverage" => coverage.Optional > 0,
        "worst excess of nights" => plan.Fairness.People.Any(p => p.Load.Night > 0),
        "worst excess of weekends" => plan.Fairness.People.Any(p => p.Load.Weekend > 0),
        "worst excess of holidays" => plan.Fairness.People.Any(p => p.Load.Holiday > 0),
        "departments" => HasForeignRules(plan.Company),
        "preferences" => HasForeignRules(plan.Company)
            || plan.Company.Responders.Any(r => r.Prefers.Count + r.Avoids.Count > 0),
        _ => true,
    };

    static bool AsksForNumbers(Company company) => HasForeignRules(company)
        || Rules(company).OfType<DepartmentDiversity>().Any()
        || company.Departments.Any(d => d.Share is { Min: > 0 } or { Max: < 1 });

    // A rule of the user's own may ask for anything.
    static bool HasForeignRules(Company company) =>
        Rules(company).Any(r => r.GetType().Assembly != typeof(IRule).Assembly);

    static IEnumerable<IRule> Rules(Company company) =>
        company.Rules.Concat(company.Rotations.SelectMany(r => r.Rules));
}
