namespace RotationPlanner.Rules;

public partial record ConsecutiveDepartments : INamesRoles
{
    IEnumerable<(string Part, string Role)> INamesRoles.NamedRoles => [("leader", Leader)];

    /// <inheritdoc />
    public IEnumerable<Problem> Validate(Company company, string place)
    {
        var lending = company.Responders.Select(r => r.Department).Distinct(StringComparer.Ordinal).Count();
        if (lending == 1)
            yield return new Problem(place, "Successive shifts are to be led by different departments, but only 1 department lends anybody.", null, "Maybe add a department, or remove the rule.");
    }
}
