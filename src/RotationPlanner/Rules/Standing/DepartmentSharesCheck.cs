using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// A department should carry its agreed part of all credit in the horizon. Parts are read in tenths of a percent,
/// widened outward (a largest part up, a
/// smallest part down), so that 1000 x credit of the department and part x credit of all are whole numbers: no plan is
/// told off for a rounding.
/// </summary>
static class DepartmentSharesCheck
{
    const string Rule = "department share";
    const int Whole = 1000;

    public static IEnumerable<Violation> FindViolations(CheckedPlan plan)
    {
        if (plan.Company.Departments.All(d => d.Share is null)) yield break;
        var credits = plan.Planned
            .GroupBy(h => h.Responder.Department, h => plan.Roster.Measure(h.Shift, h.Responder)
                .CreditFor(h.Role.Weight).Total, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(), StringComparer.Ordinal);
        var all = credits.Values.Sum();
        if (all == 0) yield break;
        foreach (var department in plan.Company.Departments)
        {
            if (department.Share is not { } share) continue;
            var own = credits.GetValueOrDefault(department.Id);
            if (Whole * own > (long)Math.Ceiling(share.Max * Whole) * all)
                yield return Missed(plan, department, (decimal)own / all, share.Max,
                    $"at most {Percent(share.Max)} are asked", ShareObstacles.FindForLargest(plan.Company, department));
            if (Whole * own < (long)Math.Floor(share.Min * Whole) * all)
                yield return Missed(plan, department, (decimal)own / all, share.Min,
                    $"at least {Percent(share.Min)} are asked", ShareObstacles.FindForSmallest(plan.Company, department));
        }
    }

    static Violation Missed(
        CheckedPlan plan, Department department, decimal part, decimal asked, string ask, string? why)
    {
        var horizon = plan.Company.Horizon;
        var people = plan.Planned.Where(h => h.Responder.Department == department.Id)
            .Select(h => h.Responder.Id).Distinct();
        var message = $"{Wording.Name(department)} carries {Percent(part)} of the load {Wording.Span(horizon.Start, horizon.End)}, "
            + $"{ask}{(why is null ? "" : $": {why}")}.";
        return new Violation(Rule, message, [.. people], horizon.Start, horizon.End) { Asked = (double)asked,
            Reached = (double)part };
    }

    internal static string Percent(decimal part) => FormattableString.Invariant($"{part * 100:0.###} %");
}

/// <summary>Why no plan at all can bring a department into its agreed part of the load, as far as the company alone
/// tells.</summary>
static class ShareObstacles
{
    /// <summary>Why a smallest part is out of reach, or null.</summary>
    public static string? FindForSmallest(Company company, Department department) =>
        WhyNobody(company, department) is { } nobody ? $"it {nobody}"
        : company.Departments.Sum(d => d.Share?.Min ?? 0) is > 1 and var sum
            ? $"the smallest shares add up to {DepartmentSharesCheck.Percent(sum)}"
        : null;

    /// <summary>Why a largest part is exceeded, or null.</summary>
    public static string? FindForLargest(Company company, Department department) =>
        company.Departments.All(d => d.Id == department.Id || WhyNobody(company, d) is not null)
            ? "no other department lends anybody"
        : company.Departments.Sum(d => d.Share?.Max ?? 1) is < 1 and var sum
            ? $"the largest shares add up to {DepartmentSharesCheck.Percent(sum)}"
        : null;

    static string? WhyNobody(Company company, Department department) =>
        company.Responders.All(r => r.Department != department.Id) ? "lends nobody"
        : company.Departments.Any(d => d.BuyIn is not null) && department.BuyIn is null
            ? "has not agreed to lend anybody"
        : null;
}
