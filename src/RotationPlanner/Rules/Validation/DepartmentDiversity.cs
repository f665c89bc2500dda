namespace RotationPlanner.Rules;

public partial record DepartmentDiversity : INamesRoles
{
    const int MostDepartments = 10_000;

    IEnumerable<(string Part, string Role)> INamesRoles.NamedRoles => INamesRoles.In(Roles);

    /// <inheritdoc />
    public IEnumerable<Problem> Validate(Company company, string place)
    {
        foreach (var problem in Limits.Number($"{place}.departments", "The number of departments", Departments, 1, MostDepartments).Concat(Limits.Days($"{place}.in", Name, Days)))
            yield return problem;
        foreach (var problem in Limits.Date($"{place}.from", From)) yield return problem;
    }
}
