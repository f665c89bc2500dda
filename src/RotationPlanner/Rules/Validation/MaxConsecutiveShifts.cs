namespace RotationPlanner.Rules;

public partial record MaxConsecutiveShifts : INamesRoles
{
    IEnumerable<(string Part, string Role)> INamesRoles.NamedRoles => INamesRoles.In(Roles);

    /// <inheritdoc />
    public IEnumerable<Problem> Validate(Company company, string place) =>
        Limits.Number($"{place}.consecutive", "A cap on successive shifts", Most, 1, Limits.MostDays, "Maybe 1.");
}
