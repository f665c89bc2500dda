using RotationPlanner.Program;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// The people of one shift come from different departments. Roles for trainees do not count unless named.
/// </summary>
public sealed record DistinctDepartments : IRule, INamesRoles
{
    /// <inheritdoc />
    public string Name => "distinct departments";

    /// <summary>The <see cref="Role.Id"/>s that count, or null for all but those for trainees.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    IEnumerable<(string Part, string Role)> INamesRoles.NamedRoles => INamesRoles.In(Roles);

    /// <inheritdoc />
    public IEnumerable<Problem> Validate(Company company, string place)
    {
        var lending = company.Responders.Select(r => r.Department).Distinct(StringComparer.Ordinal).Count();
        return
            from rotation in company.Rotations
            where company.Rules.Contains(this) || rotation.Rules.Contains(this)
            let counted = rotation.Roles.Where(r => Roles?.Contains(r.Id) ?? !r.Needs.ForTrainees)
            let seats = counted.Sum(r => (long)r.Seats.Min)
            where seats > lending
            select new Problem(place,
                FormattableString.Invariant(
                    $"Every shift of '{TextSanitizer.Line(rotation.Id)}' requires {seats} people ")
                + "of different departments, " + FormattableString.Invariant($"but only {lending} department(s) lend anybody."), null, "Maybe name the roles that must differ, or add a department.");
    }

    /// <inheritdoc />
    public void Lower(ProgramBuilder program)
    {
        var label = new Label(Name,
            "are of a department that already has a seat in that shift", "allow two people of one department");
        foreach (var shift in program.Slots.Where(s => !s.IsPast).Select(s => s.Shift).Distinct())
            foreach (var department in ByDepartment(program.In(shift).Counted(Roles, withTrainees: false)))
                if (department.Count > 1)
                    program.AtMost(label with { Dates = shift.Id }, 1, department);
    }

    static List<List<Choice>> ByDepartment(List<Choice> choices)
    {
        var (departments, numbers) = (new List<List<Choice>>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var choice in choices)
        {
            if (!numbers.TryGetValue(choice.Responder.Department, out var number))
            {
                numbers[choice.Responder.Department] = number = departments.Count;
                departments.Add([]);
            }
            departments[number].Add(choice);
        }
        return departments;
    }

    /// <inheritdoc />
    public IEnumerable<Violation> Check(Roster roster)
    {
        foreach (var shift in roster.Shifts)
        {
            var counted = roster.In(shift).Where(h => Roles?.Contains(h.Role.Id) ?? !h.Role.Needs.ForTrainees);
            foreach (var department in counted.GroupBy(h => h.Responder.Department, StringComparer.Ordinal))
            {
                var people = department.Where(h => department.Any(o => o.Responder.Id != h.Responder.Id && o.Start < h.End && h.Start < o.End))
                    .Select(h => h.Responder).DistinctBy(r => r.Id).ToList();
                if (people.Count > 1)
                    yield return new Violation(Name,
                        $"{string.Join(" and ", people.Select(Wording.Name))} serve together in {shift.Id} "
                            + $"({Wording.Span(shift.Date, Wording.LastDay(shift))}) and are both "
                            + $"of department '{TextSanitizer.Line(department.Key)}'.",
                        [.. people.Select(r => r.Id)], shift.Date, Wording.LastDay(shift));
            }
        }
    }
}
