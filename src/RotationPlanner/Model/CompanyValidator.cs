namespace RotationPlanner;

/// <summary>Finds every problem of a company at once.</summary>
static class CompanyValidator
{
    public static IReadOnlyList<Problem> Validate(Company company) => throw new NotImplementedException();
}
