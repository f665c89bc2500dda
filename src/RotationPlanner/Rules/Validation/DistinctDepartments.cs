namespace RotationPlanner.Rules;

public partial record DistinctDepartments : INamesRoles
{
    IEnumerable<(string Part, string Role)> INamesRoles.NamedRoles => INamesRoles.In(Roles);

    /// <inheritdoc />
    public IEnumerable<Problem> Validate(Company company, string place)
    {
        var lending = company.Responders.Select(r => r.Department).Distinct(StringComparer.Ordinal).Count();
        return
            from rotation in company.Rotations
            where company.Rules.Contains(this) || rotation.Rules.Contains(this)
            let seats = rotation.Roles.Where(r => Roles?.Contains(r.Id) ?? !r.Needs.ForTrainees).Sum(r => (long)r.Seats.Min)
            where seats > lending
            select new Problem(place, FormattableString.Invariant(
                $"Every shift of '{TextSanitizer.Line(rotation.Id)}' requires {seats} people of different departments, but only {lending} department(s) lend anybody."),
                null, "Maybe name the roles that must differ, or add a department.");
    }
}
