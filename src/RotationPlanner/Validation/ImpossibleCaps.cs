using RotationPlanner.Rules;
using RotationPlanner.Scheduling;

namespace RotationPlanner;

/// <summary>
/// Finds caps under which nobody could serve even one shift of a rotation, such as four nights in 28 days where shifts
/// last a week.
/// </summary>
static class ImpossibleCaps
{
    public static IEnumerable<Problem> Of(Schedule schedule)
    {
        var company = schedule.Company;
        var measures = new ShiftMeasures(company);
        var ofRotation = schedule.Shifts.ToLookup(s => s.Rotation.Id, StringComparer.Ordinal);
        for (var i = 0; i < company.Rotations.Count; i++)
        {
            var rotation = company.Rotations[i];
            var shifts = ofRotation[rotation.Id].ToList();
            var caps = rotation.Rules.Select((rule, j) => (rule, place: $"rotations[{i}].rules[{j}]"))
                .Concat(company.Rules.Select((rule, j) => (rule, place: $"rules[{j}]")));
            foreach (var (rule, place) in caps)
                if (rule is RollingCap cap && Barred(company, measures, rotation, shifts, cap) is { } role)
                    yield return new Problem(place, $"Under the {cap.Name} of {cap.Limit} nobody can serve as '{role.Id}' in even one shift of '{rotation.Id}'.",
                        cap.Limit, "Maybe raise that cap, or make shifts shorter.");
        }
    }

    // Whether it can be planned at all is the planner's to say; here a single allowed pair is enough.
    static Role? Barred(
        Company company, ShiftMeasures measures, Rotation rotation, List<Shift> shifts, RollingCap cap) =>
        shifts.Count == 0 ? null : rotation.Roles.FirstOrDefault(role =>
        {
            if (role.Seats.Min == 0 || (cap.Roles is { } roles && !roles.Contains(role.Id))) return false;
            var people = company.Responders.Where(r => RoleProblems.Eligible(company, r, role)).ToList();
            return people.Count > 0 && !shifts.Any(
                shift => people.Any(person => shift.For?.Allows(person) != false && cap.AllowsAlone(shift, person, measures.Of(shift, person))));
        });
}
