namespace RotationPlanner;

/// <summary>Named shifts that are for people who are not there, or who cannot hold their roles.</summary>
static class BoundShiftProblems
{
    public static IEnumerable<Problem> Of(Company company, Rotation rotation, string place) =>
        rotation.Pattern is NamedShiftPattern { Shifts: var shifts }
            ? shifts.SelectMany((s, i) => s.For is { } bound
                ? Of(company, rotation, s.Id, bound, $"{place}.shifts[{i}].for") : []) : [];

    static IEnumerable<Problem> Of(
        Company company, Rotation rotation, string shift, ResponderFilter bound, string place)
    {
        List<Problem> problems =
        [
            .. Known($"{place}.departments", "department", bound.Departments, [.. company.Departments.Select(d => d.Id)]),
            .. Known($"{place}.people", "responder", bound.People, [.. company.Responders.Select(r => r.Id)]),
            .. Known($"{place}.tags", "tag", bound.Tags, [.. company.Responders.SelectMany(r => r.Tags).Distinct()]),
            .. bound.Zones.Where(z => !company.Responders.Any(r => ResponderFilter.IsIn(z, r.TimeZone.Id))).Select(z => new Problem(
                $"{place}.zones", "Nobody lives in such a zone.", z, $"Maybe one of {string.Join(", ", company.Responders.Select(r => r.TimeZone.Id).Distinct().Order(StringComparer.Ordinal).Take(Most))}.")),
        ];
        if (bound.IsEmpty)
            problems.Add(new Problem(place, "It does not say whom the shift is for.", null, "Maybe a zone, a department, a tag or people; or remove `for`."));
        return problems.Count > 0 ? problems : Unheld(company, rotation, shift, bound, place);
    }

    const int Most = 5;

    static IEnumerable<Problem> Known(string place, string what, IReadOnlyList<string> named, List<string> known) =>
        // Who has no id, which is told, may be the one that is meant.
        named.Where(n => !known.Contains(n) && !known.Contains("")).Select(n => new Problem(
            place, $"There is no such {what}.", n, SpellingSuggestion.Advice(n, known) ?? $"Maybe add that {what}."));

    static IEnumerable<Problem> Unheld(
        Company company, Rotation rotation, string shift, ResponderFilter bound, string place)
    {
        var people = company.Responders.Where(bound.Allows).ToList();
        if (people.Count == 0)
            return [new Problem(place, $"Nobody is among those that the shift '{TextSanitizer.Line(shift)}' is for.", null, "Maybe remove one of the conditions.")];
        return rotation.Roles.Where(role => role.Seats.Min > 0
                && company.Responders.Any(r => RoleProblems.Eligible(company, r, role))
                && !people.Exists(r => RoleProblems.Eligible(company, r, role)))
            .Select(role => new Problem(place, $"Nobody that the shift '{TextSanitizer.Line(shift)}' is for can hold '{TextSanitizer.Line(role.Id)}', which it requires.", null,
                $"Maybe certify one of {string.Join(", ", people.Take(Most).Select(r => TextSanitizer.Line(r.Name)))}, or let others in."));
    }
}
