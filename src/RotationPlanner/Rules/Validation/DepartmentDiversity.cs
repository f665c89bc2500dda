namespace RotationPlanner.Rules;

public partial record DepartmentDiversity : INamesRoles
{
    const int MostDepartments = 10_000;

    IEnumerable<(string Part, string Role)> INamesRoles.NamedRoles => INamesRoles.In(Roles);

    /// <inheritdoc />
    public IEnumerable<Problem> Validate(Company company, string place)
    {
        var lending = company.Responders.Select(r => r.Department).Distinct(StringComparer.Ordinal).Count();
        foreach (var problem in Limits.Number($"{place}.departments", "The number of departments", Departments, 1, MostDepartments).Concat(Limits.Days($"{place}.in", Name, Days)))
            yield return problem;
        foreach (var problem in Limits.Date($"{place}.from", From)) yield return problem;
        if (From is { } begin && Limits.IsSound(begin) && begin > company.Horizon.End)
            yield return new Problem($"{place}.from", "The rule begins after the horizon, so that it asks for nothing.", NodaTime.Text.LocalDatePattern.Iso.Format(begin), "Maybe an earlier date.");
        if (Departments is <= MostDepartments and > 0 && Departments > lending)
            yield return new Problem($"{place}.departments", FormattableString.Invariant($"Only {lending} department(s) lend anybody."),
                FormattableString.Invariant($"{Departments}"), "Maybe ask for fewer departments.");
    }
}
