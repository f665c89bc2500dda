using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

public partial record DistinctDepartments
{
    /// <inheritdoc />
    public IEnumerable<Violation> Check(Roster roster)
    {
        foreach (var shift in roster.Shifts)
        {
            var counted = roster.In(shift).Where(h => Roles?.Contains(h.Role.Id) ?? !h.Role.Needs.ForTrainees);
            foreach (var department in counted.GroupBy(h => h.Responder.Department, StringComparer.Ordinal))
            {
                var people = department.Select(h => h.Responder).DistinctBy(r => r.Id).ToList();
                if (people.Count > 1)
                    yield return new Violation(Name, $"{string.Join(" and ", people.Select(Wording.Name))} serve together in {shift.Id} ({Wording.Span(shift.Date, Wording.LastDay(shift))}) and are both of department '{TextSanitizer.Line(department.Key)}'.",
                        [.. people.Select(r => r.Id)], shift.Date, Wording.LastDay(shift));
            }
        }
    }
}
