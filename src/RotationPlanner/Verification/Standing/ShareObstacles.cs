namespace RotationPlanner.Verification;

/// <summary>Why no plan at all can bring a department into its agreed part of the load, as far as the company alone
/// tells.</summary>
static class ShareObstacles
{
    /// <summary>Why a smallest part is out of reach, or null.</summary>
    public static string? OfSmallest(Company company, Department department) =>
        WhyNobody(company, department) is { } nobody ? $"it {nobody}"
        : company.Departments.Sum(d => d.Share?.Min ?? 0) is > 1 and var sum
            ? $"the smallest shares add up to {ShareCheck.Percent(sum)}"
        : null;

    /// <summary>Why a largest part is exceeded, or null.</summary>
    public static string? OfLargest(Company company, Department department) =>
        company.Departments.All(d => d.Id == department.Id || WhyNobody(company, d) is not null)
            ? "no other department lends anybody"
        : company.Departments.Sum(d => d.Share?.Max ?? 1) is < 1 and var sum
            ? $"the largest shares add up to {ShareCheck.Percent(sum)}"
        : null;

    static string? WhyNobody(Company company, Department department) =>
        company.Responders.All(r => r.Department != department.Id) ? "lends nobody"
        : company.Departments.Any(d => d.BuyIn is not null) && department.BuyIn is null
            ? "has not agreed to lend anybody"
        : null;
}
